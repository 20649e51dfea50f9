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
    writer.array("entries", entries) { entry, writer in
      writer.object([
        ("entry", String(entry.number)), ("run", String(entry.run)), ("kind", entry.kind.word),
        ("reason", entry.reason), ("debit", "\(entry.debit)"), ("credit", "\(entry.credit)"),
        ("amount", site.amount(entry.amount, entry.unit)),
        ("effective", entry.effectiveAt.description),
      ])
    }
    writer.key("run")
    writer.int(last.record.number)
    writer.key("as_of")
    writer.string(last.record.asOf.description)
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
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
    for (key, value) in [
      ("from", last.finder.reference(order.provenance)), ("at", order.occurredAt.description),
      ("kind", "\(order.kind)"), ("status", "\(order.status)"),
      ("currency", order.amounts.currency.code), ("outcome", decision.outcome.code),
      ("reason", decision.reason.code), ("offer", decision.offer ?? ""),
    ] {
      writer.key(key)
      writer.string(value)
    }
    for (key, value) in [
      ("goods", order.amounts.gross), ("tax", order.amounts.tax),
      ("paid_back", order.amounts.refunded), ("advocate", decision.advocate ?? 0),
    ] {
      writer.key(key)
      writer.int(value)
    }
    writer.array("codes", order.codes) { code, writer in writer.string(code.text) }
    writer.array("reasons", decision.reasons) { reason, writer in writer.string(reason.code) }
    writer.endObject()
  }
}

extension JSONWriter {
  fileprivate mutating func object(_ members: [(String, String)]) {
    beginObject()
    for (key, value) in members {
      self.key(key)
      string(value)
    }
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
