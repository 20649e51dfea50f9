internal import Facts
internal import Hashing
internal import Ledger
internal import Quantity
internal import Reconcile

/// What the rules make of one state of the ledger, ready to be recorded.
struct Judging {
  let reconciliation: Reconciliation
  let decisions: [DecisionBlock]
  let entries: [Ledger.Entry]
  let counts: [RunRecord.Count]

  /// `before`: the run before which entries count as posted; all when nil.
  init(
    _ facts: FactSet, _ rules: RuleBook, _ book: CodeBook, _ asOf: AsOf,
    posted: [CreditBalance], jobs: Int
  ) async {
    reconciliation = await Reconciliation(
      facts, rules: rules, book: book, asOf: asOf,
      posted: PostedBook(posted.compactMap(Self.credit)), jobs: jobs)
    decisions = Self.decisions(reconciliation, facts.orders.map(\.count))
    entries = Self.entries(
      reconciliation.entries(), posted, offers: rules.offers.map(\.id), reconciliation.credits,
      asOf.instant)
    counts = reconciliation.tally.rows.map {
      RunRecord.Count(outcome: $0.outcome.code, reason: $0.reason.code, count: $0.count)
    }
  }

  private static func credit(_ balance: CreditBalance) -> PostedCredit? {
    guard let purpose = CreditKey.Purpose(rawValue: balance.name.purpose) else { return nil }
    let unit: RewardUnit
    if balance.unit == RewardUnit.points.code {
      unit = .points
    } else {
      guard let currency = Currency(code: balance.unit) else { return nil }
      unit = .money(currency)
    }
    var credit = PostedCredit(
      key: CreditKey(
        purpose: purpose, subject: balance.name.subject, detail: balance.name.detail),
      advocate: UInt64(balance.advocate), unit: unit)
    credit.pending = balance.pending
    credit.payable = balance.payable
    return credit
  }

  private static func decisions(
    _ reconciliation: Reconciliation, _ counts: [Int]
  ) -> [DecisionBlock] {
    counts.indices.map { index in
      var block = DecisionBlock()
      for row in 0..<counts[index] {
        let decision = reconciliation.decision(block: index, row: row)
        block.outcomes.append(decision.outcome.rawValue)
        block.reasons.append(decision.reason.rawValue)
        block.reasonSets.append(decision.reasons.rawValue)
        block.advocates.append(decision.advocate ?? 0)
        block.offers.append(UInt8(clamping: decision.offer.map { $0 + 1 } ?? 0))
      }
      return block
    }
  }

  private static func entries(
    _ made: [Reconcile.Entry], _ posted: [CreditBalance], offers: [String], _ credits: [Credit],
    _ asOf: Instant
  ) -> [Ledger.Entry] {
    var steps: [CreditName: Int] = [:]
    var offerOf: [CreditName: String] = [:]
    // Of a million credits that stand, a run touches a few.
    let wanted = made.count < credits.count / 4 ? Set(made.map { CreditName($0.credit) }) : nil
    for balance in posted where wanted?.contains(balance.name) ?? true {
      steps[balance.name] = max(steps[balance.name] ?? 0, balance.steps)
      offerOf[balance.name] = balance.offer
    }
    for credit in credits {
      let name = CreditName(credit.key)
      if wanted?.contains(name) ?? true { offerOf[name] = offers[credit.offer] }
    }
    return made.map { entry in
      let name = CreditName(entry.credit)
      let step = steps[name] ?? 0
      steps[name] = step + 1
      return Ledger.Entry(
        name: name, step: step, kind: EntryKind(entry.kind), reason: entry.reason.code,
        offer: offerOf[name] ?? "", advocate: Int64(entry.advocate),
        debit: Ledger.Account(entry.postings[0].account.kind),
        credit: Ledger.Account(entry.postings[1].account.kind),
        unit: entry.postings[0].account.unit.code, amount: entry.amount, effectiveAt: asOf)
    }
  }
}

extension CreditName {
  init(_ key: CreditKey) {
    self.init(subject: key.subject, purpose: key.purpose.rawValue, detail: key.detail)
  }
}

extension EntryKind {
  fileprivate init(_ kind: Reconcile.Entry.Kind) {
    self =
      switch kind {
      case .accrual: .accrual
      case .release: .release
      case .freeze: .freeze
      case .reversal: .reversal
      case .clawback: .clawback
      }
  }
}

extension Ledger.Account {
  fileprivate init(_ kind: Reconcile.Account.Kind) {
    self =
      switch kind {
      case .expense: .expense
      case .pending: .pending
      case .payable: .payable
      case .clearing: .clearing
      case .income: .income
      }
  }
}
