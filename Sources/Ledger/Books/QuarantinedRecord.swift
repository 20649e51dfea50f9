/// A record that could not be read: where it stands and why, without what it says.
package struct QuarantinedRecord: Sendable, Hashable {
  package var line: Int
  package var column: Int
  /// The id of the finding.
  package var finding: String
  package var reason: String

  package init(line: Int, column: Int, finding: String, reason: String) {
    self.line = line
    self.column = column
    self.finding = finding
    self.reason = reason
  }
}
