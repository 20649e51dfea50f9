internal import Codes
internal import Facts
internal import Ledger
internal import Quantity
internal import Reconcile

/// All that the ledger knows of one order: facts, what each rule saw, the decision, the entries.
struct OrderExplanation {
  let last: LastRun
  /// Where other orders, that rules looked at, are found.
  let others: OrderFinder
  let places: [OrderFinder.Place]
  let evidence: [EvidenceLine]
  let checks: [RuleCheck]
  let entries: [Ledger.Entry]
  let payouts: [ExplainedPayout]
  /// Issued codes that a mistyped one of the order may have meant.
  let proposals: [Code]
  /// How advocates are called, by their numbers.
  let names: [Int64: String]

  /// The record that stands for the order.
  var head: OrderFinder.Place? {
    places.first { OrderStudy.stands(last.decision(at: $0).reason) } ?? places.first
  }

  func passages(_ site: TallySite) -> [Passage] {
    [facts(site), decision(site), rules(site), history(site), end(site)]
  }

  private func facts(_ site: TallySite) -> Passage {
    var passage = Passage("What is known")
    for place in places {
      let order = last.finder.order(at: place)
      let note = place == head ? "" : "; " + last.decision(at: place).reason.code
      passage.add(
        last.finder.reference(order.provenance),
        "\(site.time(order.occurredAt))  \(told(order, site))\(note)")
    }
    for line in evidence { passage.add(line.reference, "\(site.time(line.at))  \(line.what)") }
    return passage
  }

  private func told(_ order: Order, _ site: TallySite) -> String {
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
    return parts.joined(separator: ", ")
  }

  /// What was decided, with all reasons in words.
  private func decision(_ site: TallySite) -> Passage {
    guard let head else { return Passage("") }
    let decision = last.decision(at: head)
    var passage = Passage("What was decided: \(decision.outcome.code)")
    for reason in Self.sorted(decision) {
      let paid = reason == .released ? standingPayout : nil
      passage.add(reason.code, paid?.meaning ?? ReasonWords.meaning(of: reason.code))
      guard reason == decision.reason, let text = ReasonWords.text(of: reason.code) else {
        continue
      }
      passage.add("", "For support: \(paid?.support(site) ?? text.support)")
      if !text.english.isEmpty {
        passage.add("", "To the advocate: \(text.english)")
        passage.add("", "An den Empfehler: \(text.german)")
      }
    }
    if !proposals.isEmpty {
      passage.add("perhaps", proposals.map(\.text).joined(separator: ", "))
    }
    passage.add("advocate", decision.advocate.map { names[$0] ?? "number \($0)" } ?? "none")
    if let offer = decision.offer { passage.add("offer", offer) }
    return passage
  }

  /// The payout that holds the reward; nil when none does, or it did not arrive.
  private var standingPayout: ExplainedPayout? {
    payouts.last { $0.movement.kind != .settlement }.flatMap {
      $0.movement.kind == .payout ? $0 : nil
    }
  }

  /// The reported reason first.
  static func sorted(_ decision: LastRun.Row) -> [ReasonCode] {
    [decision.reason] + decision.reasons.filter { $0 != decision.reason }
  }

  private func rules(_ site: TallySite) -> Passage {
    var passage = Passage("What each rule saw")
    for check in checks {
      let seen = check.seen.map { "\($0.name) \(SeenText.text($0.value, others, site))" }
      let found = check.reasons.map(\.code).joined(separator: " ")
      let text = seen.joined(separator: ", ")
      passage.add(
        check.rule.rawValue,
        found.isEmpty ? text : text.isEmpty ? "→ \(found)" : "\(text) → \(found)")
    }
    return passage
  }

  private func history(_ site: TallySite) -> Passage {
    var passage = Passage("What was posted")
    for entry in entries { passage.add("entry \(entry.number)", EntryText.text(entry, site)) }
    for payout in payouts {
      let number = payout.movement.payout
      passage.add(number > 0 ? "payout \(number)" : "", payout.text(site))
    }
    return passage
  }

  private func end(_ site: TallySite) -> Passage {
    var passage = Passage("Decided")
    passage.add("run \(last.record.number)", "as of \(site.time(last.record.asOf))")
    return passage
  }
}
