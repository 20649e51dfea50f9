extension Migration {
  /// Decisions of a run are stored by their verdicts (`DecisionForm.verdicts`), in less than a
  /// third of the room.
  ///
  /// Tables stay as they are, and what older versions stored is read. The step keeps those from
  /// taking a ledger for damaged that they cannot read.
  static let verdicts = Migration(script: "")
}
