/// What was decided of each order of a block, by row; plain numbers, whose meaning is that of the
/// rules.
package struct DecisionBlock: Sendable, Hashable {
  package var outcomes: [UInt8] = []
  package var reasons: [UInt8] = []
  /// All reasons, a bit each.
  package var reasonSets: [UInt64] = []
  /// The advocate's number; 0 for none.
  package var advocates: [UInt64] = []
  /// Place of the offer plus 1; 0 for none.
  package var offers: [UInt8] = []

  package init() {}

  package var count: Int { outcomes.count }
}
