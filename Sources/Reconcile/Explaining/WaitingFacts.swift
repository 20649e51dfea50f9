package import Facts
package import Quantity

/// What speaks of orders that were not read yet: counted, listed, and applied when they are.
package struct WaitingFacts: Sendable {
  /// One that waits.
  package struct Item: Sendable, Hashable {
    package let reason: ReasonCode
    /// `Order.number` of the order that is missing.
    package let order: UInt64
    package let provenance: Provenance
    package let occurredAt: Instant
    /// Nil for claims.
    package let amount: Money?
  }

  /// By reason, then in the order in which they were read.
  package let items: [Item]

  /// How many wait, by reason; those that occur.
  package var counts: [(reason: ReasonCode, count: Int)] {
    Self.reasons.compactMap { reason in
      let count = items.count { $0.reason == reason }
      return count == 0 ? nil : (reason, count)
    }
  }

  /// All that something can wait for.
  package static let reasons: [ReasonCode] = [
    .orphanRefund, .orphanPayment, .orphanDispute, .orphanClaim,
  ]

  package init(_ facts: FactSet, _ asOf: AsOf) {
    let spoken = Set(
      facts.refunds.map(\.order) + facts.payments.map(\.order) + facts.disputes.map(\.order)
        + facts.claims.map(\.order))
    var known: Set<UInt64> = []
    if !spoken.isEmpty {
      for block in facts.orders {
        for row in 0..<block.count where block.isCounted(row, asOf) {
          let number = block.number(of: row)
          if spoken.contains(number) { known.insert(number) }
        }
      }
    }
    self.init(facts, asOf, among: known)
  }

  /// `known`: numbers of orders that were read, those of the facts at least.
  init(_ facts: FactSet, _ asOf: AsOf, among known: Set<UInt64>) {
    let refunds = facts.refunds.current(asOf).filter { $0.status == .completed && !$0.isTest }
    let payments = facts.payments.current(asOf).filter { $0.status == .received && !$0.isTest }
    let disputes = facts.disputes.current(asOf).filter { !$0.isTest && $0.state != .warningClosed }
    let claims = facts.claims.current(asOf)
    let groups: [[Item]] = [
      refunds.map {
        Item(.orphanRefund, $0.order, $0, Money(minorUnits: $0.amount, currency: $0.currency))
      },
      payments.map {
        Item(.orphanPayment, $0.order, $0, Money(minorUnits: $0.amount, currency: $0.currency))
      },
      disputes.map {
        Item(.orphanDispute, $0.order, $0, Money(minorUnits: $0.amount, currency: $0.currency))
      },
      claims.map { Item(.orphanClaim, $0.order, $0, nil) },
    ]
    items = groups.flatMap { group in
      group.filter { !known.contains($0.order) }.sorted { $0.provenance < $1.provenance }
    }
  }
}

extension WaitingFacts.Item {
  fileprivate init(
    _ reason: ReasonCode, _ order: UInt64, _ fact: some VersionedFact, _ amount: Money?
  ) {
    self.init(
      reason: reason, order: order, provenance: fact.provenance, occurredAt: fact.occurredAt,
      amount: amount)
  }
}
