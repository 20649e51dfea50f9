/// An order's place in the canonical order, in which limits, tiers and firsts are decided: time,
/// rank of the source, id of the record. The order of arrival never matters.
struct CanonicalPlace: Sendable, Hashable, BitwiseCopyable {
  let time: Int64
  let rank: UInt8
  let record: UInt64
}

extension CanonicalPlace: Comparable {
  static func < (first: Self, second: Self) -> Bool {
    if first.time != second.time { return first.time < second.time }
    return first.rank == second.rank ? first.record < second.record : first.rank < second.rank
  }
}
