/// Why one record of a table was set aside.
package struct CSVFault: Error, Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// A quotation mark was opened and the file, or what fits a record, ended before it closed.
    case unclosedQuote
    /// Text follows the quotation mark that closes a cell.
    case textAfterQuote
    /// Longer than `CSVLimits.recordBytesMax`.
    case recordTooLong
    case zeroByte
    /// The file is UTF-8, but not here.
    case illFormedUTF8
    /// Another number of cells than the header has.
    case cellCount(Int, expected: Int)
  }

  /// 1-based line of the file on which the record starts.
  package let line: Int
  /// 1-based, in bytes of UTF-8.
  package let column: Int
  package let reason: Reason

  package init(line: Int, column: Int, reason: Reason) {
    self.line = line
    self.column = column
    self.reason = reason
  }
}
