/// Rows of inline Markdown separated by `|`.
package struct MarkdownTable: Sendable, Hashable {
  package enum Alignment: Sendable, Hashable { case none, start, center, end }

  package struct Cell: Sendable, Hashable {
    /// HTML of the inlines.
    package var content: [UInt8]
    /// Plain text.
    package var text: [UInt8]
    /// The cell in the page's source, without blanks around it.
    package var byteRange: Range<Int>
  }

  /// One per column of the first row, from a row such as `--- | :-: | --:` below it.
  package var alignments: [Alignment] = []
  /// The first row; empty when there is none.
  package var head: [Cell] = []
  /// The other rows, each as long as the first.
  package var rows: [[Cell]] = []
}
