/// Where and why libyaml gave up; positions count characters from the start of its input.
struct SyntaxError: Error {
  let problem: String
  let index: Int
  /// What it was doing, such as "while scanning a quoted scalar"; may be empty.
  let context: String
  /// Where that began.
  let contextIndex: Int
}
