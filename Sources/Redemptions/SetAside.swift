/// A record that could not be read: where it stands, and why.
package struct SetAside: Sendable, Hashable {
  /// 1-based, as in `Provenance`.
  package let line: Int
  /// 1-based, in bytes; 1 where the record as a whole is meant.
  package let column: Int
  package let flaw: RecordFlaw

  package init(line: Int, column: Int = 1, _ flaw: RecordFlaw) {
    self.line = line
    self.column = column
    self.flaw = flaw
  }
}
