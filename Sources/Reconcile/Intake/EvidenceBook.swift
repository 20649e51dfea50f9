internal import Facts
internal import Quantity

/// What payments, refunds, disputes, claims and people say of orders, by the order's number.
struct EvidenceBook: Sendable {
  private let entries: [OrderEvidence]
  private let table: KeyTable

  var isEmpty: Bool { entries.isEmpty }

  init(_ facts: FactSet, _ asOf: AsOf) {
    let most =
      facts.payments.count + facts.refunds.count + facts.disputes.count + facts.claims.count
      + facts.decisions.count
    var draft = EvidenceDraft(capacity: most)
    draft.addPayments(facts.payments.current(asOf))
    draft.addRefunds(facts.refunds.current(asOf))
    draft.addDisputes(facts.disputes.current(asOf))
    for claim in facts.claims.current(asOf).sorted(by: Self.isEarlier) {
      draft.edit(claim.order) { $0.claims.append(claim) }
    }
    draft.addDecisions(facts.decisions, asOf)
    entries = draft.entries.map(OrderEvidence.init)
    table = draft.table
  }

  /// Nil when nothing else speaks of the order.
  subscript(order: UInt64) -> OrderEvidence? {
    if entries.isEmpty { return nil }
    let index = table[order]
    return index == KeyTable.none ? nil : entries[Int(index)]
  }

  private static func isEarlier(_ first: LateClaim, _ second: LateClaim) -> Bool {
    (first.occurredAt, first.record) < (second.occurredAt, second.record)
  }
}

/// Evidence while it is gathered.
private struct EvidenceDraft {
  private(set) var entries: [OrderEvidence.Told] = []
  private(set) var table: KeyTable

  init(capacity: Int) {
    table = KeyTable(capacity: capacity)
  }

  mutating func edit(_ order: UInt64, _ change: (inout OrderEvidence.Told) -> Void) {
    let index = table.insert(UInt32(entries.count), for: order)
    if Int(index) == entries.count { entries.append(OrderEvidence.Told()) }
    change(&entries[Int(index)])
  }

  mutating func addPayments(_ payments: [Payment]) {
    let counted = payments.filter { $0.status == .received && !$0.isTest }
      .sorted { ($0.occurredAt, $0.record) < ($1.occurredAt, $1.record) }
    for payment in counted {
      let received = ReceivedPayment(
        source: payment.record.source.rank, time: payment.occurredAt.milliseconds,
        amount: payment.amount, currency: payment.currency)
      edit(payment.order) { $0.payments.append(received) }
    }
  }

  /// Shop and provider tell of the same refunds: each source's are summed, the highest sum counts.
  mutating func addRefunds(_ refunds: [Refund]) {
    let counted = refunds.filter { $0.status == .completed && !$0.isTest }
      .sorted { ($0.order, $0.record) < ($1.order, $1.record) }
    var index = 0
    while index < counted.count {
      let first = counted[index]
      var sums = CurrencySums()
      var last = Int64.min
      while index < counted.count, counted[index].order == first.order,
        counted[index].record.source == first.record.source
      {
        sums.add(counted[index].amount, counted[index].currency)
        last = max(last, counted[index].occurredAt.milliseconds)
        index += 1
      }
      edit(first.order) { evidence in
        evidence.refunded.keepMost(sums)
        evidence.refundedAt = max(evidence.refundedAt, last)
      }
    }
  }

  mutating func addDisputes(_ disputes: [Dispute]) {
    for dispute in disputes where !dispute.isTest {
      edit(dispute.order) { evidence in
        switch dispute.state {
        case .warning, .open: evidence.hasOpenDispute = true
        case .lost:
          evidence.hasLostDispute = true
          evidence.lost.add(dispute.amount, dispute.currency)
          evidence.refundedAt = max(evidence.refundedAt, dispute.occurredAt.milliseconds)
        case .won: evidence.hasWonDispute = true
        case .warningClosed: break
        }
      }
    }
  }

  mutating func addDecisions(_ decisions: [ManualDecision], _ asOf: AsOf) {
    let known = decisions.filter { $0.recordedAt <= asOf.known && $0.occurredAt <= asOf.instant }
    for decision in known.sorted(by: { ($0.occurredAt, $0.id) < ($1.occurredAt, $1.id) }) {
      edit(decision.order) { $0.decision = decision.verdict == .withdraw ? nil : decision }
    }
  }
}
