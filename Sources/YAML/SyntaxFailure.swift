/// Where and why libyaml gave up, in byte offsets of the source.
struct SyntaxFailure {
  let problem: String
  let offset: Int
  /// What it was doing, such as "while scanning a quoted scalar"; may be empty.
  let context: String
  /// Where that began.
  let contextOffset: Int
}
