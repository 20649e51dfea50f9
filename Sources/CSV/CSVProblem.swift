/// Why a file cannot be read as a table at all.
package enum CSVProblem: Error, Sendable, Hashable {
  case stream(StreamFailure)
  /// No bytes, or blanks only.
  case empty
  /// Zero bytes where text should be: a picture, an archive, a spreadsheet's own format.
  case binary
  /// No line near the top names at least two, or the only, of the columns that were looked for.
  case noHeader
}
