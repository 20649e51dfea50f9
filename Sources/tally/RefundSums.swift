internal import Facts
internal import Quantity

/// What was paid back of each order, told by records of their own, by currency: the newest version
/// of each.
struct RefundSums {
  private struct Key: Hashable {
    let order: UInt64
    let currency: Currency
  }

  private var sums: [Key: Int64] = [:]

  init(_ refunds: [Refund], asOf: Instant, known: Instant) {
    var newest: [RecordKey: Refund] = [:]
    for refund in refunds where refund.recordedAt <= known && refund.occurredAt <= asOf {
      if let other = newest[refund.record], Self.isNewer(other, than: refund) { continue }
      newest[refund.record] = refund
    }
    for refund in newest.values where refund.status == .completed && !refund.isTest {
      let key = Key(order: refund.order, currency: refund.currency)
      sums[key] = (sums[key] ?? 0).saturatingAdding(refund.amount)
    }
  }

  /// Minor units, tax included.
  subscript(order: UInt64, currency: Currency) -> Int64 {
    sums.isEmpty ? 0 : sums[Key(order: order, currency: currency)] ?? 0
  }

  private static func isNewer(_ first: Refund, than second: Refund) -> Bool {
    let versions = [first, second].map { ($0.changedAt ?? $0.recordedAt, $0.recordedAt) }
    return versions[0] == versions[1]
      ? second.provenance < first.provenance : versions[1] < versions[0]
  }
}
