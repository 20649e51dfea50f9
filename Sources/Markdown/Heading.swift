/// A heading of a page, in the order of the text.
package struct Heading: Sendable, Hashable {
  /// 1…6, as written in the HTML.
  package var level: Int
  /// The value of the `id` attribute, unique on the page; empty when anchors are off.
  package var id: [UInt8]
  /// Plain text in UTF-8, nothing escaped.
  package var text: [UInt8]
  /// False for titles inside directives, which have anchors but no place in a table of contents.
  package var isInContents: Bool
  /// Which of the page's texts holds it, and on which lines: see `MarkdownPage.byteRange(of:)`.
  var textIndex: Int
  var lines: ClosedRange<Int>
  /// The column of its first marker or letter.
  var column: Int
}
