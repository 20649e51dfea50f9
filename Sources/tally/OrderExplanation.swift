internal import Codes
internal import Facts
internal import JSON
internal import Ledger
internal import Quantity
internal import Reconcile

/// All that the ledger knows of one order.
struct OrderExplanation {
  private let last: LastRun
  private let places: [OrderFinder.Place]
  private let payments: [Payment]
  private let refunds: [Refund]
  private let disputes: [Dispute]
  private let claims: [LateClaim]
  let decisions: [ManualDecision]
  private let entries: [Ledger.Entry]

  init(number: UInt64, last: LastRun, entries: [Ledger.Entry]) {
    self.last = last
    self.entries = entries
    let facts = last.finder.facts
    places = last.finder.rows(of: number)
    payments = facts.payments.filter { $0.order == number }
    refunds = facts.refunds.filter { $0.order == number }
    disputes = facts.disputes.filter { $0.order == number }
    claims = facts.claims.filter { $0.order == number }
    decisions = facts.decisions.filter { $0.order == number }
  }

  /// A fact or entry: where it is from, when, and what it says.
  private struct Item {
    let reference: String
    let at: Instant
    let what: String
  }

  private func evidence(
    _ site: TallySite, _ notes: [UInt64: NewInput.Note]
  ) -> [Item] {
    let reference = last.finder.reference
    var items: [Item] = []
    for payment in payments {
      let amount = site.amount(payment.amount, payment.currency.code)
      items.append(
        Item(
          reference: reference(payment.provenance), at: payment.occurredAt,
          what: "payment \(payment.status), \(amount)"))
    }
    for refund in refunds {
      let amount = site.amount(refund.amount, refund.currency.code)
      items.append(
        Item(
          reference: reference(refund.provenance), at: refund.occurredAt,
          what: "refund \(refund.status), \(amount)"))
    }
    for dispute in disputes {
      items.append(
        Item(
          reference: reference(dispute.provenance), at: dispute.occurredAt,
          what: "dispute \(dispute.state)"))
    }
    for claim in claims {
      items.append(
        Item(
          reference: reference(claim.provenance), at: claim.occurredAt,
          what: "claimed with code \(claim.code)"))
    }
    for decision in decisions {
      let words = notes[decision.id].map { " by \($0.person): \($0.reason)" } ?? ", words erased"
      items.append(
        Item(
          reference: "input \(decision.id)", at: decision.occurredAt,
          what: "\(decision.verdict)\(words)"))
    }
    return items.sorted { ($0.at, $0.reference) < ($1.at, $1.reference) }
  }

  func lines(_ site: TallySite, _ notes: [UInt64: NewInput.Note]) -> [String] {
    var lines: [String] = []
    for place in places {
      let order = last.finder.order(at: place)
      let decision = last.decision(at: place)
      lines += told(order, site)
      lines.append("    \(decision.outcome.code) \(decision.reason.code)")
      for reason in decision.reasons {
        lines.append("      \(reason.code): \(ReasonWords.meaning(of: reason.code))")
      }
      let owner = decision.advocate.map { "advocate number \($0)" } ?? "nobody's"
      lines.append("    \(owner)" + (decision.offer.map { ", offer \($0)" } ?? ""))
      if let support = ReasonWords.text(of: decision.reason.code)?.support, !support.isEmpty {
        lines.append("    \(support)")
      }
    }
    for item in evidence(site, notes) {
      lines.append("\(item.reference)  \(site.time(item.at))  \(item.what)")
    }
    for entry in entries {
      lines.append(
        "entry \(entry.number) of run \(entry.run)  \(site.time(entry.effectiveAt))  "
          + "\(entry.kind.word) \(site.amount(entry.amount, entry.unit)), "
          + "\(entry.debit) to \(entry.credit), \(entry.reason)")
    }
    return lines + ["decided by run \(last.record.number) as of \(site.time(last.record.asOf))"]
  }

  private func told(_ order: Order, _ site: TallySite) -> [String] {
    let currency = order.amounts.currency.code
    var parts = [
      "\(order.kind) \(order.status)",
      "goods \(site.amount(order.amounts.gross, currency))",
    ]
    if order.amounts.tax != 0 { parts.append("tax \(site.amount(order.amounts.tax, currency))") }
    if order.amounts.refunded != 0 {
      parts.append("paid back \(site.amount(order.amounts.refunded, currency))")
    }
    if let paid = order.paidAt { parts.append("paid \(site.time(paid))") }
    parts.append(
      order.codes.isEmpty
        ? "no code" : "code " + order.codes.map(\.text).joined(separator: ", "))
    if let landing = order.landingCode { parts.append("arrived with \(landing)") }
    let head = "\(last.finder.reference(order.provenance))  \(site.time(order.occurredAt))"
    return [head, "    " + parts.joined(separator: ", ")]
  }

  /// One object.
  func json(_ site: TallySite, _ notes: [UInt64: NewInput.Note]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("records")
    writer.beginArray()
    for place in places { write(place, &writer) }
    writer.endArray()
    writer.key("evidence")
    writer.beginArray()
    for item in evidence(site, notes) {
      writer.object([("from", item.reference), ("at", item.at.description), ("what", item.what)])
    }
    writer.endArray()
    writer.key("entries")
    writer.beginArray()
    for entry in entries {
      writer.object([
        ("entry", String(entry.number)), ("run", String(entry.run)), ("kind", entry.kind.word),
        ("reason", entry.reason), ("debit", "\(entry.debit)"), ("credit", "\(entry.credit)"),
        ("amount", site.amount(entry.amount, entry.unit)),
        ("effective", entry.effectiveAt.description),
      ])
    }
    writer.endArray()
    writer.key("run")
    writer.int(last.record.number)
    writer.key("as_of")
    writer.string(last.record.asOf.description)
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
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
    for (key, values) in [
      ("codes", order.codes.map(\.text)), ("reasons", decision.reasons.map(\.code)),
    ] {
      writer.key(key)
      writer.beginArray()
      for value in values { writer.string(value) }
      writer.endArray()
    }
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
}
