/// A link or image of a page, in the order of the text.
package struct MarkdownLink: Sendable, Hashable {
  package enum Kind: Sendable, Hashable { case link, image }

  package var kind: Kind
  /// As written, freed of escapes and entities, before the host resolved it.
  package var destination: [UInt8]
  /// Lines of the block that holds the link, in the page's source.
  var blockRange: Range<Int>
}
