internal import Ledger
internal import Reconcile
internal import Workers

/// Brings what was decided into the form of the ledger.
struct DecisionPacking {
  let decided: DecidedBlocks
  let jobs: Int
  var form = DecisionForm.newest

  private typealias Packed = (decisions: PackedDecisions, isStored: Bool)

  /// So many blocks wait at most for being digested, one after the other.
  private static let blocksAtOnce = 16
  /// How many blocks are compared with one connection.
  private static let blocksOfReader = 4

  /// `stored`: what the ledger holds; nil where nothing is to be recorded, and only the digest is
  /// wanted.
  func decisions(
    beside stored: StoredDecisions?
  ) async throws(LedgerFailure) -> NewDecisions {
    var gathering = NewDecisions.Gathering()
    var packed = await pack(0, stored)
    for first in stride(from: Self.blocksAtOnce, through: decided.count, by: Self.blocksAtOnce) {
      async let next = pack(first, stored)
      try Self.append(packed, to: &gathering)
      packed = await next
    }
    try Self.append(packed, to: &gathering)
    return gathering.finish()
  }

  private static func append(
    _ blocks: [Result<Packed, LedgerFailure>], to gathering: inout NewDecisions.Gathering
  ) throws(LedgerFailure) {
    for block in blocks {
      let packed = try block.get()
      gathering.append(packed.decisions, isKept: !packed.isStored)
    }
  }

  private func pack(
    _ first: Int, _ stored: StoredDecisions?
  ) async -> [Result<Packed, LedgerFailure>] {
    let (decided, form) = (decided, form)
    let chunks = await Workers.map(
      count: min(Self.blocksAtOnce, decided.count - first), chunkSize: Self.blocksOfReader,
      limit: jobs
    ) { chunk in
      let reader = stored?.reader()
      return chunk.map { index -> Result<Packed, LedgerFailure> in
        let packed = PackedDecisions(DecisionBlock(decided[first + index]), form: form)
        do throws(LedgerFailure) {
          return .success((packed, try reader?.hold(packed, block: first + index) ?? true))
        } catch {
          return .failure(error)
        }
      }
    }
    return chunks.flatMap(\.self)
  }
}

extension DecisionBlock {
  fileprivate init(_ columns: DecisionColumns) {
    self.init()
    outcomes = columns.outcomes
    reasons = columns.reasons
    reasonSets = columns.reasonSets
    advocates = columns.advocates
    offers = columns.offers
  }
}
