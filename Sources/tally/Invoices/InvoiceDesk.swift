internal import Diagnostics
internal import Hashing
internal import Ledger
internal import Payouts
internal import Program
internal import Quantity
internal import Statements

/// Finds out whom to invoice for which payouts.
struct InvoiceDesk {
  let verb: TallyVerb
  let books: SQLiteBooks
  let parties: InvoiceParties

  /// Why somebody who was paid gets no invoice.
  enum LeftOut: CaseIterable {
    case unlisted, agreedLater, failed, forgotten, nothing, earlier
  }

  /// What is to be issued, and what was before.
  struct Draft {
    let basis: NewAct.Basis
    var new: [BookInvoice] = []
    var again: [BookInvoice] = []
    var leftOut: [LeftOut: Int] = [:]
    var history: InvoiceHistory
  }

  /// Nil after adding findings.
  func draft(
    _ selection: InvoiceRequest.Selection, _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) -> Draft? {
    try books.reading { () throws(LedgerFailure) in
      let acts = try books.acts()
      guard let basis = try basis(acts, &findings) else { return nil }
      let cash = acts.filter { $0.kind == .payout && Self.isInvoiced($0) }
      guard let chosen = chosen(selection, of: acts, cash, &findings) else { return nil }
      var draft = Draft(basis: basis, history: InvoiceHistory(try books.invoices()))
      for act in chosen {
        let payout = ClosedPayout(act, try books.movements(.payout(act.payout)))
        for item in payout.items where item.holder.friendOf == nil {
          try add(item, of: payout, Set(cash.map(\.payout)), &draft)
        }
      }
      return draft
    }
  }

  /// Money in euro is invoiced; vouchers and the like are not paid.
  private static func isInvoiced(_ payout: BookAct) -> Bool {
    payout.form == RewardForm.cash.rawValue && payout.unit == Currency.euro.code
  }

  /// What must not change until the invoices are recorded; nil after adding a finding.
  func basis(
    _ acts: [BookAct], _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) -> NewAct.Basis? {
    if let month = acts.last(where: { $0.kind == .month }), verb.site.now < month.until {
      findings.append(.closedClock(books.path, until: verb.site.time(month.until)))
      return nil
    }
    return NewAct.Basis(
      lastRun: try books.runs().last?.number ?? 0, lastAct: acts.last?.number ?? 0)
  }

  private func chosen(
    _ selection: InvoiceRequest.Selection, of acts: [BookAct], _ cash: [BookAct],
    _ findings: inout [Diagnostic]
  ) -> [BookAct]? {
    switch selection {
    case .newest: return cash.suffix(1)
    case .month(let period):
      let days = period.days
      return cash.filter { days.contains(verb.site.zone.day(at: $0.recordedAt)) }
    case .payout(let number):
      if let act = cash.first(where: { $0.payout == number }) { return [act] }
      let isKnown = acts.contains { $0.kind == .payout && $0.payout == number }
      findings.append(
        isKnown ? .notForInvoices(books.path, payout: number) : .unknownPayout(books.path))
      return nil
    }
  }

  private func add(
    _ item: ClosedPayout.Item, of payout: ClosedPayout, _ payouts: Set<Int>, _ draft: inout Draft
  ) throws(LedgerFailure) {
    let number = item.holder.advocate
    if let issued = draft.history.standing(number, payout: payout.act.payout) {
      draft.again.append(issued)
      return
    }
    var reason: LeftOut?
    if case .failed = item.state { reason = .failed }
    let id = try books.registry.advocate(number: number)?.person?.id
    let business = id.flatMap { parties.businesses.business($0) }
    if reason == nil, business == nil { reason = id == nil ? .forgotten : .unlisted }
    if reason == nil, let id, let business {
      let rate =
        business.isSmall
        ? 0 : verb.site.campaign.program.payout.invoices.taxRate.partsPerMillion
      let lines = try lines(number, payout.act.payout, payouts, rate: rate, draft.history)
      reason = flaw(of: lines, business.agreedOn)
      if reason == nil, let lines {
        let invoice = invoice(
          lines, advocate: number, payout: payout.act.payout, cancels: 0,
          business: parties.digest(of: business, id: id), draft.history)
        draft.new.append(invoice)
        draft.history.add(invoice)
      }
    }
    if let reason { draft.leftOut[reason, default: 0] += 1 }
  }

  private func flaw(of lines: [BookInvoice.Line]?, _ agreedOn: Day) -> LeftOut? {
    guard let lines else { return .earlier }
    if lines.contains(where: { $0.kind == .supply && $0.creditedOn < agreedOn }) {
      return .agreedLater
    }
    return lines.contains { $0.kind == .supply } ? nil : .nothing
  }

  /// A draft with the next number.
  func invoice(
    _ lines: [BookInvoice.Line], advocate: Int64, payout: Int, cancels: Int, business: Digest256,
    _ history: InvoiceHistory
  ) -> BookInvoice {
    let today = verb.site.zone.day(at: verb.site.now)
    return BookInvoice(
      number: history.nextNumber, prefix: verb.site.campaign.program.payout.invoices.prefix,
      year: today.year, place: history.nextPlace(in: today.year), issuedOn: today,
      advocate: advocate, payout: payout, cancels: cancels, unit: Currency.euro.code,
      business: business, firm: parties.firmDigest, lines: lines)
  }

  /// What an invoice says; nil when later ones stand that were made without it.
  private func lines(
    _ advocate: Int64, _ payout: Int, _ payouts: Set<Int>, rate: Int64, _ history: InvoiceHistory
  ) throws(LedgerFailure) -> [BookInvoice.Line]? {
    let standing = history.standing(advocate)
    if let last = standing.last, last.payout > payout {
      return history.cancelled(advocate, payout: payout).flatMap { cancelled in
        again(cancelled.lines, rate: rate, history)
      }
    }
    var origins: [CreditName: InvoiceMaker.Origin] = [:]
    for entry in try books.entries(.advocate(advocate)) where origins[entry.name] == nil {
      origins[entry.name] = InvoiceMaker.Origin(
        entry: entry.number, creditedOn: verb.site.zone.day(at: entry.effectiveAt))
    }
    let movements = try books.movements(.advocate(advocate)).filter { $0.holder.friendOf == nil }
    return InvoiceMaker(
      movements: movements, payouts: payouts, origins: origins, standing: standing
    ).lines(of: payout, rate: rate)
  }

  /// The lines of a cancelled invoice once more, which later ones that stand were made with; nil
  /// when they name one that does not stand.
  private func again(
    _ lines: [BookInvoice.Line], rate: Int64, _ history: InvoiceHistory
  ) -> [BookInvoice.Line]? {
    var sums: [Int64: TaxedSum] = [:]
    var again: [BookInvoice.Line] = []
    for var line in lines {
      if line.earlier > 0, let named = history.invoice(line.earlier) {
        guard let standing = history.standing(named.advocate, payout: named.payout) else {
          return nil
        }
        line.earlier = standing.number
      }
      if line.kind == .supply { line.rate = rate }
      if line.kind.isTaxed {
        line.net = sums[line.rate, default: TaxedSum(rate: line.rate)].add(line.gross)
      }
      again.append(line)
    }
    return again
  }
}
