/// A block of decisions as the ledger stores it.
package struct PackedDecisions: Sendable, Hashable {
  let count: Int
  let bytes: [UInt8]

  /// `form`: an older one only to find out what an older version would have recorded.
  package init(_ block: DecisionBlock, form: DecisionForm = .newest) {
    count = block.count
    bytes = block.bytes(form)
  }
}
