package import Hashing

/// A block of decisions as the ledger stores it.
package struct PackedDecisions: Sendable, Hashable {
  let count: Int
  let bytes: [UInt8]

  package init(_ block: DecisionBlock) {
    count = block.count
    bytes = block.bytes
  }

  package static func digest(of blocks: [PackedDecisions]) -> Digest256 {
    var hasher = BLAKE2bHasher<Digest256>()
    for block in blocks { hasher.updateField(block.bytes.span) }
    return hasher.finish()
  }
}
