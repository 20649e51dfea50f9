/// How decisions of a block are stored.
package enum DecisionForm: UInt64, Sendable, CaseIterable {
  /// Each column by itself: what older versions recorded, which is read for ever.
  case columns = 0
  /// The different verdicts of the block, each once, and its place among them for each row.
  case verdicts = 2

  package static let newest = DecisionForm.verdicts
}
