internal import Facts
internal import Ledger
internal import Quantity
internal import Reconcile

/// A payment, refund, dispute, claim, visit or decision about an order: where it is from, when,
/// and what it says.
struct EvidenceLine {
  let reference: String
  let at: Instant
  let what: String

  /// All that a set of facts says beside orders, by time. `currency`: what the order earns in.
  /// Versions that do not count any more, or not yet, say why.
  static func all(
    _ facts: FactSet, asOf: AsOf, _ notes: [UInt64: NewInput.Note], _ currency: Currency,
    _ finder: OrderFinder, _ site: TallySite
  ) -> [EvidenceLine] {
    let from = finder.reference
    var lines: [EvidenceLine] = []
    func add<Fact: VersionedFact>(_ facts: [Fact], _ what: (Fact) -> String) {
      for (fact, reason) in zip(facts, facts.reasonsNotToCount(asOf)) {
        let note = reason.map { "; \($0.code)" } ?? ""
        lines.append(Self(from(fact.provenance), fact.occurredAt, what(fact) + note))
      }
    }
    add(facts.payments) { fact in
      "payment \(fact.status), \(site.amount(fact.amount, fact.currency.code))"
    }
    add(facts.refunds) { fact in
      "refund \(fact.status), \(site.amount(fact.amount, fact.currency.code))"
    }
    add(facts.disputes) { fact in
      "dispute \(fact.state), \(site.amount(fact.amount, fact.currency.code))"
    }
    add(facts.claims) { fact in "claimed with code \(fact.code)" }
    for fact in facts.clicks {
      lines.append(
        Self(from(fact.provenance), fact.occurredAt, "visit to the page of \(fact.code)"))
    }
    for fact in facts.decisions {
      lines.append(
        Self("input \(fact.id)", fact.occurredAt, told(fact, notes[fact.id], currency, site)))
    }
    return lines.sorted { ($0.at, $0.reference) < ($1.at, $1.reference) }
  }

  private init(_ reference: String, _ at: Instant, _ what: String) {
    self.reference = reference
    self.at = at
    self.what = what
  }

  private static func told(
    _ fact: ManualDecision, _ note: NewInput.Note?, _ currency: Currency, _ site: TallySite
  ) -> String {
    let code = fact.code.map { " (code \($0))" } ?? ""
    let amount =
      fact.verdict == .adjust ? " to \(site.amount(fact.amount, currency.code))" : ""
    let words = note.map { " by \($0.person): \($0.reason)" } ?? ", words erased"
    return "\(fact.verdict)\(amount)\(words)\(code)"
  }
}
