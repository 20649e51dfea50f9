/// A dotted name in a tag.
struct Name: Sendable {
  struct Part: Sendable {
    let text: String
    let byteRange: Range<Int>
  }

  /// As written.
  let text: String
  let byteRange: Range<Int>
  /// What stands between the dots; empty for `.`, the item itself.
  let parts: [Part]
}
