/// Where facts come from: a shop, a payment provider, a mapped file.
///
/// A source is a number; its name stands in the ledger's table of sources. Which of two sources
/// comes first is said by their names: see `SourceRanks`.
package struct FactSource: Sendable, Hashable, BitwiseCopyable {
  package let rank: UInt8

  package init(rank: UInt8) {
    self.rank = rank
  }
}

extension FactSource: Comparable {
  package static func < (first: Self, second: Self) -> Bool { first.rank < second.rank }
}
