internal import Codes
internal import Facts
internal import JSON
internal import Ledger
internal import Quantity
internal import Reconcile

extension OrderExplanation {
  /// One object.
  func json(_ site: TallySite) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.array("records", places) { place, writer in write(place, &writer) }
    writer.array("evidence", evidence) { line, writer in
      writer.object([("from", line.reference), ("at", line.at.description), ("what", line.what)])
    }
    writer.array("rules", checks) { check, writer in write(check, &writer, site) }
    let reasons = head.map { Self.sorted(last.decision(at: $0)) } ?? []
    writer.array("reasons", reasons) { reason, writer in
      let text = ReasonWords.text(of: reason.code)
      writer.object([
        ("code", reason.code), ("meaning", text?.meaning ?? ""), ("support", text?.support ?? ""),
        ("advocate_de", text?.german ?? ""), ("advocate_en", text?.english ?? ""),
      ])
    }
    writer.array("proposals", proposals) { code, writer in writer.string(code.text) }
    writer.array("entries", entries) { entry, writer in write(entry, &writer) }
    writer.array("payouts", payouts) { payout, writer in write(payout, &writer) }
    writer.key("run")
    writer.int(last.record.number)
    writer.key("as_of")
    writer.string(last.record.asOf.description)
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private func write(_ entry: Ledger.Entry, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("entry", entry.number)
    writer.member("run", Int64(entry.run))
    writer.member("kind", entry.kind.word)
    writer.member("reason", entry.reason)
    writer.member("offer", entry.offer)
    writer.member("debit", "\(entry.debit)")
    writer.member("credit", "\(entry.credit)")
    writer.member("amount", entry.amount)
    writer.member("unit", entry.unit)
    writer.member("effective", entry.effectiveAt.description)
    writer.endObject()
  }

  private func write(_ payout: ExplainedPayout, _ writer: inout JSONWriter) {
    let movement = payout.movement
    writer.beginObject()
    writer.member("payout", movement.payout > 0 ? Int64(movement.payout) : nil)
    writer.member("kind", movement.kind.word)
    writer.member("reason", movement.reason)
    writer.member("at", payout.at.description)
    writer.member("amount", movement.amount)
    writer.member("unit", movement.unit)
    writer.endObject()
  }

  private func write(_ check: RuleCheck, _ writer: inout JSONWriter, _ site: TallySite) {
    writer.beginObject()
    writer.key("rule")
    writer.string(check.rule.rawValue)
    writer.array("saw", check.seen) { seen, writer in
      writer.object([
        ("name", seen.name), ("value", SeenText.exact(seen.value, others, site)),
      ])
    }
    writer.array("reasons", check.reasons) { reason, writer in writer.string(reason.code) }
    writer.endObject()
  }

  private func write(_ place: OrderFinder.Place, _ writer: inout JSONWriter) {
    let order = last.finder.order(at: place)
    let decision = last.decision(at: place)
    writer.beginObject()
    writer.member("from", last.finder.reference(order.provenance))
    writer.member("at", order.occurredAt.description)
    writer.member("kind", "\(order.kind)")
    writer.member("status", "\(order.status)")
    writer.member("currency", order.amounts.currency.code)
    writer.member("outcome", decision.outcome.code)
    writer.member("reason", decision.reason.code)
    writer.member("offer", decision.offer)
    writer.member("goods", order.amounts.gross)
    writer.member("tax", order.amounts.tax)
    writer.member("paid_back", order.amounts.refunded)
    writer.member("advocate", decision.advocate)
    writer.array("codes", order.codes) { code, writer in writer.string(code.text) }
    writer.array("reasons", decision.reasons) { reason, writer in writer.string(reason.code) }
    writer.endObject()
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  fileprivate mutating func member(_ name: String, _ value: Int64?) {
    key(name)
    if let value { int(value) } else { null() }
  }

  fileprivate mutating func object(_ members: [(String, String)]) {
    beginObject()
    for (name, value) in members { member(name, value) }
    endObject()
  }

  fileprivate mutating func array<Element>(
    _ key: String, _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void
  ) {
    self.key(key)
    beginArray()
    for element in elements { write(element, &self) }
    endArray()
  }
}
