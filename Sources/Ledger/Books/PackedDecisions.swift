/// A block of decisions as the ledger stores it.
package struct PackedDecisions: Sendable, Hashable {
  let count: Int
  let bytes: [UInt8]

  package init(_ block: DecisionBlock) {
    count = block.count
    bytes = block.bytes
  }
}
