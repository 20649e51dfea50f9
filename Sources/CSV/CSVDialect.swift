/// How a table is written: what stands between cells, around them, and at the end of a record.
package struct CSVDialect: Sendable, Hashable {
  /// What delimiters are looked for when none is given, the likeliest first.
  package static let delimiters = [",", ";", "\t", "|"].map { (text: String) in
    text.utf8.first ?? UInt8(ascii: ",")
  }

  package var delimiter: UInt8
  /// Nil where quotation marks are plain text, as in logs.
  package var quote: UInt8?
  /// LF, also for CRLF; CR where a file has no LF at all.
  package var lineBreak: UInt8

  package init(
    delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8? = UInt8(ascii: "\""),
    lineBreak: UInt8 = UInt8(ascii: "\n")
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.lineBreak = lineBreak
  }
}
