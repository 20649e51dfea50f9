internal import Facts

/// Facts of one kind and input, as they are stored.
struct FactBlock: Sendable {
  let kind: FactKind
  let form: Int
  let count: Int
  let bytes: [UInt8]

  private static let form = 1

  private init(_ kind: FactKind, count: Int, _ bytes: [UInt8]) {
    self.kind = kind
    form = Self.form
    self.count = count
    self.bytes = bytes
  }

  /// `source`: the number that all of them get.
  static func blocks(of facts: FactSet, source: UInt8) -> [FactBlock] {
    var facts = facts
    for lead in facts.leads { facts.append(lead.order) }
    var blocks: [FactBlock] = []
    for block in facts.orders where block.count > 0 {
      var bytes: [UInt8] = []
      block.with(source: source).append(to: &bytes)
      blocks.append(FactBlock(.orders, count: block.count, bytes))
    }
    add(facts.payments.map { $0.with(source: source) }, .payments, &blocks)
    add(facts.refunds.map { $0.with(source: source) }, .refunds, &blocks)
    add(facts.disputes.map { $0.with(source: source) }, .disputes, &blocks)
    add(facts.clicks, .clicks, &blocks)
    add(facts.claims.map { $0.with(source: source) }, .claims, &blocks)
    add(facts.decisions, .decisions, &blocks)
    return blocks
  }

  private static func add(
    _ facts: [some PackedFact], _ kind: FactKind, _ blocks: inout [FactBlock]
  ) {
    var rest = facts[...]
    while !rest.isEmpty {
      let part = Array(rest.prefix(OrderBlock.capacity))
      rest = rest.dropFirst(part.count)
      var bytes: [UInt8] = []
      part.append(to: &bytes)
      blocks.append(FactBlock(kind, count: part.count, bytes))
    }
  }

  /// Adds stored facts; false when the bytes are damaged.
  static func add(
    _ kind: FactKind, _ bytes: [UInt8], file: UInt32, to facts: inout FactSet
  ) -> Bool {
    switch kind {
    case .orders:
      guard let block = OrderBlock(bytes: bytes, file: file) else { return false }
      facts.orders.append(block)
      return true
    case .payments: return add(bytes, file, to: &facts.payments)
    case .refunds: return add(bytes, file, to: &facts.refunds)
    case .disputes: return add(bytes, file, to: &facts.disputes)
    case .clicks: return add(bytes, file, to: &facts.clicks)
    case .claims: return add(bytes, file, to: &facts.claims)
    case .decisions: return add(bytes, file, to: &facts.decisions)
    }
  }

  private static func add<Fact: PackedFact>(
    _ bytes: [UInt8], _ file: UInt32, to facts: inout [Fact]
  ) -> Bool {
    guard let read = [Fact](bytes: bytes, file: file) else { return false }
    facts += read
    return true
  }
}

extension RecordKey {
  fileprivate func with(source: UInt8) -> RecordKey {
    RecordKey(source: FactSource(rank: source), id: id)
  }
}

extension Payment {
  fileprivate func with(source: UInt8) -> Payment {
    var payment = self
    payment.record = record.with(source: source)
    return payment
  }
}

extension Refund {
  fileprivate func with(source: UInt8) -> Refund {
    var refund = self
    refund.record = record.with(source: source)
    return refund
  }
}

extension Dispute {
  fileprivate func with(source: UInt8) -> Dispute {
    var dispute = self
    dispute.record = record.with(source: source)
    return dispute
  }
}

extension LateClaim {
  fileprivate func with(source: UInt8) -> LateClaim {
    var claim = self
    claim.record = record.with(source: source)
    return claim
  }
}
