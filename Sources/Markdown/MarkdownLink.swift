/// A link or image of a page, in the order of the text.
package struct MarkdownLink: Sendable, Hashable {
  package enum Kind: Sendable, Hashable { case link, image }

  package var kind: Kind
  /// As written, freed of escapes and entities, before the host resolved it.
  package var destination: [UInt8]
  /// Which of the page's texts holds it, and the lines of its block.
  var textIndex: Int
  var lines: ClosedRange<Int>
}
