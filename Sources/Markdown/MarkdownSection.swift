/// A heading of a split text with what stands below it.
package struct MarkdownSection: Sendable, Hashable {
  package var level: Int
  /// Anchor, unique on the page.
  package var id: [UInt8]
  /// HTML of the heading's inlines, without the heading's tags.
  package var title: [UInt8]
  /// Plain text of the heading.
  package var titleText: [UInt8]
  /// HTML of the blocks below.
  package var content: [UInt8]
  /// The heading in the page's source.
  package var byteRange: Range<Int>
}
