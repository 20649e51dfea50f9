package import Diagnostics

/// A stretch of text to read, and where each of its bytes stands in the file.
///
/// The body of a directive inside a list or quote is a copy without the indentation; elsewhere it
/// is a range of the file itself. Findings made on `source` are moved to the file by `original`.
package struct MarkdownText: Sendable {
  /// What to read from: the file itself, or the copy.
  package let source: Source
  /// The stretch in `source`.
  package let byteRange: Range<Int>
  /// The file.
  package let file: Source

  /// All of a file.
  package init(_ source: Source) {
    self.init(source, source.bytes.startIndex..<source.bytes.endIndex)
  }

  /// A stretch of a file.
  package init(_ source: Source, _ byteRange: Range<Int>) {
    self.source = source
    self.byteRange = byteRange
    file = source
  }

  /// A stretch of this text, given as a range of `source`.
  package func part(_ byteRange: Range<Int>) -> MarkdownText { self }

  /// The range in the file of a range in `source`.
  package func fileRange(_ byteRange: Range<Int>) -> Range<Int> { byteRange }

  /// A finding on `source`, moved to the file; others are returned as they are.
  package func original(_ finding: Diagnostic) -> Diagnostic { finding }
}
