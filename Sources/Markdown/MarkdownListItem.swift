/// An item of a split list.
package struct MarkdownListItem: Sendable, Hashable {
  /// The number of an ordered list's item, counting from the list's start; nil for bullets.
  package var number: Int?
  /// HTML inside the strong emphasis with which the item begins, if it does; empty otherwise.
  package var title: [UInt8]
  /// HTML of the rest; a single paragraph stands without `<p>`.
  package var content: [UInt8]
  /// The item in the page's source.
  package var byteRange: Range<Int>
}
