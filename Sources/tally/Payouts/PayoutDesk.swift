internal import CommandLine
internal import Diagnostics
internal import Hashing
internal import Ledger
internal import Payouts
internal import Program
internal import Quantity

/// What the ledger owes, and the payouts that follow from it.
struct PayoutDesk {
  let verb: TallyVerb
  let books: SQLiteBooks

  /// A proposal and all that closing it would record.
  struct Draft {
    let proposal: PayoutProposal
    let acts: [NewAct]
    let basis: NewAct.Basis
    /// How people name it.
    var code: String { String(digest.hexadecimal.prefix(PayoutDesk.codeLength)) }
    let digest: Digest256
    let until: Instant
  }

  static let codeLength = 12

  /// Nil after adding a finding.
  func draft(_ findings: inout [Diagnostic]) throws(LedgerFailure) -> Draft? {
    try books.reading { () throws(LedgerFailure) in
      guard let last = try books.runs().last else {
        findings.append(.notReconciled(books.path))
        return nil
      }
      let fresh = try books.inputs().count - last.inputs
      if fresh > 0 {
        findings.append(.unreconciledInputs(books.path, fresh))
        return nil
      }
      let acts = try books.acts()
      if let month = acts.last(where: { $0.kind == .month }), verb.site.now < month.until {
        findings.append(.closedClock(books.path, until: verb.site.time(month.until)))
        return nil
      }
      let present = last.asOf.adding(milliseconds: 1)
      let asked = verb.arguments.declares("until") ? verb.arguments.value("until") : nil
      let until =
        asked.flatMap { TallyClock.end($0, in: verb.site.zone) }
        .map { min($0.adding(milliseconds: 1), present) } ?? present
      return try draft(until, isPast: until < present, last, acts, &findings)
    }
  }

  private func draft(
    _ until: Instant, isPast: Bool, _ last: RunRecord, _ acts: [BookAct],
    _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) -> Draft? {
    let forms = try RewardForms(books, verb.site)
    let due = try dues(until, isPast: isPast)
    let credits = due.map { balance, amount in
      PayoutCredit(
        holder: balance.holder, unit: balance.unit, form: forms.form(of: balance), due: amount)
    }
    let rules = PayoutRules(verb.site.campaign.program)
    let owed = try lossDays(due, isNeeded: rules.writeOffAfter != nil)
    let day = verb.site.zone.day(at: until.adding(milliseconds: -1))
    let proposal: PayoutProposal
    do throws(PayoutProposal.Overflow) {
      proposal = try PayoutProposal(credits, rules, on: day) { item in
        item.credits.compactMap { owed[due[$0].balance.name] }.min()
      }
    } catch {
      findings.append(.unpayableSum(books.path))
      return nil
    }
    let basis = NewAct.Basis(lastRun: last.number, lastAct: acts.last?.number ?? 0)
    let paid = acts.filter { $0.kind == .payout }.count
    let new = ActMaker(due: due, until: until).acts(proposal, after: paid)
    return Draft(
      proposal: proposal, acts: new, basis: basis, digest: NewAct.digest(of: new, on: basis),
      until: until)
  }

  typealias Due = (balance: CreditBalance, amount: Int64)

  /// What is due of each credit: released before a cut and not lost since, less what was paid.
  private func dues(_ until: Instant, isPast: Bool) throws(LedgerFailure) -> [Due] {
    var since: [CreditBalance: Int64] = [:]
    if isPast {
      for change in try books.releases(since: until) { since[change.identity] = change.payable }
    }
    return try books.balances(before: nil).compactMap { balance in
      let before = balance.payable - (since[balance.identity] ?? 0)
      let amount = min(balance.payable, before) - balance.paid
      return amount == 0 ? nil : (balance, amount)
    }
  }

  /// The day of the oldest loss of each credit that is owed back.
  private func lossDays(
    _ due: [Due], isNeeded: Bool
  ) throws(LedgerFailure) -> [CreditName: Day] {
    guard isNeeded else { return [:] }
    let owed = due.filter { $0.amount < 0 }
    let names = Set(owed.map(\.balance.name))
    var days: [CreditName: Day] = [:]
    for advocate in Set(owed.map(\.balance.advocate)).sorted() {
      for entry in try books.entries(.advocate(advocate))
      where entry.kind == .clawback && names.contains(entry.name) {
        let day = verb.site.zone.day(at: entry.effectiveAt)
        days[entry.name] = min(days[entry.name] ?? day, day)
      }
    }
    return days
  }
}

extension CreditBalance {
  var holder: PayoutHolder {
    PayoutHolder(advocate: advocate, friendOf: name.purpose == 1 ? name.subject : nil)
  }

  /// Only what tells one credit from another.
  fileprivate var identity: CreditBalance {
    CreditBalance(name: name, advocate: advocate, unit: unit, offer: "")
  }
}

extension Movement {
  var holder: PayoutHolder {
    PayoutHolder(advocate: advocate, friendOf: name.purpose == 1 ? name.subject : nil)
  }
}
