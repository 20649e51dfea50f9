package import Facts

extension FactSet {
  /// The same facts, told by the source with this number.
  package consuming func with(source: UInt8) -> FactSet {
    var facts = self
    for index in facts.orders.indices {
      facts.orders[index] = facts.orders[index].with(source: source)
    }
    facts.payments = facts.payments.map { $0.with(source: source) }
    facts.refunds = facts.refunds.map { $0.with(source: source) }
    facts.disputes = facts.disputes.map { $0.with(source: source) }
    facts.claims = facts.claims.map { $0.with(source: source) }
    return facts
  }
}

extension RecordKey {
  func with(source: UInt8) -> RecordKey {
    RecordKey(source: FactSource(rank: source), id: id)
  }
}

extension Payment {
  func with(source: UInt8) -> Payment {
    var payment = self
    payment.record = record.with(source: source)
    return payment
  }
}

extension Refund {
  func with(source: UInt8) -> Refund {
    var refund = self
    refund.record = record.with(source: source)
    return refund
  }
}

extension Dispute {
  func with(source: UInt8) -> Dispute {
    var dispute = self
    dispute.record = record.with(source: source)
    return dispute
  }
}

extension LateClaim {
  func with(source: UInt8) -> LateClaim {
    var claim = self
    claim.record = record.with(source: source)
    return claim
  }
}
