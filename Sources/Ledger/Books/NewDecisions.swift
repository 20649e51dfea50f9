package import Hashing

/// What a run decided, block by block of orders: kept of blocks of which the ledger does not hold
/// the same already.
package struct NewDecisions: Sendable {
  /// How many orders were decided.
  package let count: Int
  /// How many blocks there are.
  let blockCount: Int
  /// In the order of the blocks.
  let changed: [(block: Int, decisions: PackedDecisions)]
  /// Of all blocks.
  package let digest: Digest256

  fileprivate init(
    count: Int, blockCount: Int, changed: [(block: Int, decisions: PackedDecisions)],
    digest: Digest256
  ) {
    self.count = count
    self.blockCount = blockCount
    self.changed = changed
    self.digest = digest
  }

  /// All blocks, none of which needs to be in the ledger.
  package init(_ blocks: [PackedDecisions]) {
    var gathering = Gathering()
    for block in blocks { gathering.append(block, isKept: true) }
    self = gathering.finish()
  }

  /// Takes one block after the other.
  package struct Gathering: ~Copyable {
    private var count = 0
    private var blockCount = 0
    private var changed: [(block: Int, decisions: PackedDecisions)] = []
    private var hasher = BLAKE2bHasher<Digest256>()

    package init() {}

    /// `isKept`: whether it is to be recorded, as the ledger does not hold it.
    package mutating func append(_ decisions: PackedDecisions, isKept: Bool) {
      hasher.updateField(decisions.bytes.span)
      if isKept { changed.append((blockCount, decisions)) }
      blockCount += 1
      count += decisions.count
    }

    package consuming func finish() -> NewDecisions {
      let (count, blockCount, changed) = (count, blockCount, changed)
      return NewDecisions(
        count: count, blockCount: blockCount, changed: changed, digest: hasher.finish())
    }
  }
}
