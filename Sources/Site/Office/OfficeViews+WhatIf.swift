internal import Mustache
internal import Program
internal import Quantity

// What `tally simulate --page` recorded.
extension OfficeViews {
  var whatIfs: Object {
    ["what_ifs": .list(office.whatIfs.map { .object(whatIf($0)) })]
  }

  func whatIfContent(_ record: WhatIfRecord) -> Object {
    let listed = record.fates.reduce(0) { $0 + $1.gaining + $1.losing }
    return [
      "what_if": .object(whatIf(record)),
      "edits": .list(record.edits.map(edit)), "has_edits": .flag(!record.edits.isEmpty),
      "units": .list(record.units.map { .object(unit($0, record)) }),
      "has_units": .flag(!record.units.isEmpty),
      "has_more_advocates": .flag(record.advocates.count < listed),
      "limits": .list(
        record.limits.map {
          [
            "title": .text(reason($0.reason)), "before": .number($0.orders.before),
            "after": .number($0.orders.after),
          ]
        }),
      "turns": .list(record.turns.map(turn)),
      "turned_count": .number(record.turns.reduce(0) { $0 + $1.orders }),
    ]
  }

  private func whatIf(_ record: WhatIfRecord) -> Object {
    let basis = record.basis
    return [
      "name": .text(record.name), "url": .text(office.path(of: .whatIf(record.name), number)),
      "offers": .list(record.edits.compactMap(\.offer).map { .text(title(ofOffer: $0)) }),
      "as_of": .day(basis.asOf), "since": Value(basis.since), "first": Value(basis.first),
      "last": Value(basis.last), "order_count": .number(basis.orders),
      "input_count": .number(basis.inputs), "version": .text(basis.version),
      "run": basis.run.map(Value.number) ?? .null,
      "held_before": .number(basis.held.before), "held_after": .number(basis.held.after),
      "held_newly": .number(basis.heldNewly), "held_no_more": .number(basis.heldNoMore),
      "totals": .list(record.costs.filter { $0.offer == nil }.map { .object(cost($0)) }),
    ]
  }

  private func title(ofOffer id: String) -> String {
    Identifier(id).flatMap(campaign.offer)?.title[language] ?? id
  }

  private func edit(_ edit: WhatIfRecord.Edit) -> Value {
    [
      "file": .text(edit.file), "offer": Value(edit.offer.map(title)),
      "lines": .list(
        edit.lines.map {
          ["is_added": .flag($0.hasPrefix("+")), "text": .text(String($0.dropFirst()))]
        }),
      "further_count": .number(edit.further), "has_further": .flag(edit.further > 0),
    ]
  }

  private func unit(_ unit: String, _ record: WhatIfRecord) -> Object {
    let costs = record.costs.filter { $0.unit == unit }
    let offers = costs.filter { $0.offer != nil }
    let most = offers.map { max($0.total.before, $0.total.after) }.max()
    let fate = record.fates.first { $0.unit == unit }
    return [
      "code": .text(unit), "title": .text(Currency(code: unit) == nil ? word("points") : unit),
      "total": Value(costs.first { $0.offer == nil }.map { cost($0) }),
      "costs": .list(offers.map { .object(cost($0, of: most)) }),
      "has_shares": .flag(fate.map { $0.gaining + $0.losing + $0.unchanged > 0 } ?? false),
      "shares": .list(fate.map(shares) ?? []),
      "advocates": .list(record.advocates.filter { $0.unit == unit }.map(advocate)),
    ]
  }

  /// `most`: what is drawn as 100 %; nil where nothing is drawn.
  private func cost(_ cost: WhatIfRecord.Cost, of most: Int64? = nil) -> Object {
    [
      "title": .text(cost.offer.map(title) ?? word("what-if.all-offers")),
      "before": .text(amount(cost.total.before, cost.unit)),
      "after": .text(amount(cost.total.after, cost.unit)),
      "difference": .text(signed(cost.total.difference, cost.unit)),
      "is_more": .flag(cost.total.difference > 0), "is_less": .flag(cost.total.difference < 0),
      "has_bars": .flag(most != nil),
      "before_percent": .number(Self.percent(cost.total.before, of: most ?? 0)),
      "after_percent": .number(Self.percent(cost.total.after, of: most ?? 0)),
      "credits_before": .number(cost.credits.before),
      "credits_after": .number(cost.credits.after),
      "pending_before": .text(amount(cost.pending.before, cost.unit)),
      "pending_after": .text(amount(cost.pending.after, cost.unit)),
    ]
  }

  private func shares(_ fate: WhatIfRecord.Fate) -> [Value] {
    let all = fate.gaining + fate.unchanged + fate.losing
    let parts: [(kind: String, count: Int64, amount: Int64?)] = [
      ("gaining", fate.gaining, fate.gain), ("unchanged", fate.unchanged, nil),
      ("losing", fate.losing, -fate.loss),
    ]
    return parts.map { part in
      [
        "kind": .text(part.kind), "title": .text(word("what-if." + part.kind)),
        "count": .number(part.count), "percent": .number(Self.percent(part.count, of: all)),
        "amount": Value(part.amount.map { signed($0, fate.unit) }),
      ]
    }
  }

  private func advocate(_ advocate: WhatIfRecord.Advocate) -> Value {
    let (change, unit) = (advocate.amount, advocate.unit)
    return [
      "id": Value(advocate.id), "number": .number(advocate.number),
      "before": .text(amount(change.before, unit)), "after": .text(amount(change.after, unit)),
      "difference": .text(signed(change.difference, unit)),
      "is_more": .flag(change.difference > 0),
    ]
  }

  private func turn(_ turn: WhatIfRecord.Turn) -> Value {
    [
      "count": .number(turn.orders), "outcome_before": .text(outcome(turn.outcomes.before)),
      "reason_before": .text(reason(turn.reasons.before)),
      "outcome_after": .text(outcome(turn.outcomes.after)),
      "reason_after": .text(reason(turn.reasons.after)),
    ]
  }

  /// In the theme's words; as the ledger writes it where it has none.
  private func outcome(_ code: String) -> String { words.text("outcome." + code) ?? code }

  private func reason(_ code: String) -> String { words.text("reason." + code) ?? code }

  private func amount(_ amount: Int64, _ unit: String) -> String {
    guard let currency = Currency(code: unit) else {
      return "\(format.number(amount)) \(word("points"))"
    }
    return format.money(Money(minorUnits: amount, currency: currency))
  }

  private func signed(_ amount: Int64, _ unit: String) -> String {
    (amount > 0 ? "+" : "") + self.amount(amount, unit)
  }

  /// Rounded to the nearest; 0 of nothing.
  private static func percent(_ part: Int64, of whole: Int64) -> Int64 {
    whole > 0 ? (200 * max(part, 0) + whole) / (2 * whole) : 0
  }
}
