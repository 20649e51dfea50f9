package import Quantity

/// The entries that bring the ledger from what it holds to what should stand: the difference, and
/// nothing where there is none.
package struct EntryPlan {
  private struct Key: Hashable {
    let name: CreditName
    let advocate: Int64
    let unit: String
  }

  private let asOf: Instant
  /// Why a credit that does not stand any more went, by its name.
  private let reasons: (CreditName) -> String
  private var entries: [Entry] = []
  private var steps: [CreditName: Int] = [:]

  /// `posted`: of each name, advocate and unit once. `asOf`: when reversals take effect.
  package static func entries(
    from posted: [CreditBalance], to wanted: [WantedCredit], asOf: Instant,
    reason: @escaping (CreditName) -> String
  ) -> [Entry] {
    var plan = EntryPlan(asOf: asOf, reasons: reason)
    plan.run(posted, wanted)
    return plan.entries
  }

  private init(asOf: Instant, reasons: @escaping (CreditName) -> String) {
    self.asOf = asOf
    self.reasons = reasons
  }

  private mutating func run(_ posted: [CreditBalance], _ wanted: [WantedCredit]) {
    var held: [Key: CreditBalance] = [:]
    held.reserveCapacity(posted.count)
    for balance in posted {
      held[Key(name: balance.name, advocate: balance.advocate, unit: balance.unit)] = balance
      steps[balance.name] = max(steps[balance.name] ?? 0, balance.steps)
    }
    var kept: Set<Key> = []
    var changes: [(WantedCredit, CreditBalance)] = []
    for credit in wanted {
      let key = Key(name: credit.name, advocate: credit.advocate, unit: credit.unit)
      kept.insert(key)
      let balance = held[key] ?? CreditBalance(
        name: credit.name, advocate: credit.advocate, unit: credit.unit, offer: credit.offer)
      changes.append((credit, balance))
    }
    for (key, balance) in held where !kept.contains(key) {
      if balance.pending != 0 || balance.payable != 0 { changes.append((gone(balance), balance)) }
    }
    changes.sort { first, second in
      if first.0.name != second.0.name { return first.0.name < second.0.name }
      // What goes comes before what takes its place.
      return (first.0.amount > 0 ? 1 : 0, first.0.advocate, first.0.unit)
        < (second.0.amount > 0 ? 1 : 0, second.0.advocate, second.0.unit)
    }
    for (credit, balance) in changes { bring(balance, to: credit) }
  }

  private func gone(_ balance: CreditBalance) -> WantedCredit {
    WantedCredit(
      name: balance.name, advocate: balance.advocate, unit: balance.unit, offer: balance.offer,
      reason: reasons(balance.name), amount: 0, isReleased: false, effectiveAt: asOf)
  }

  private mutating func bring(_ balance: CreditBalance, to credit: WantedCredit) {
    var pending = (credit.isReleased ? 0 : credit.amount) - balance.pending
    var payable = (credit.isReleased ? credit.amount : 0) - balance.payable
    if pending < 0, payable > 0 {
      let moved = min(-pending, payable)
      post(credit, .release, .pending, .payable, moved, at: credit.effectiveAt)
      pending += moved
      payable -= moved
    } else if pending > 0, payable < 0 {
      let moved = min(pending, -payable)
      post(credit, .freeze, .payable, .pending, moved, at: asOf)
      pending -= moved
      payable += moved
    }
    for (change, account) in [(pending, Account.pending), (payable, .payable)] where change != 0 {
      if change > 0 {
        post(credit, .accrual, .rewards, account, change, at: credit.effectiveAt)
      } else {
        post(credit, .reversal, account, .rewards, -change, at: asOf)
      }
    }
  }

  private mutating func post(
    _ credit: WantedCredit, _ kind: EntryKind, _ debit: Account, _ other: Account,
    _ amount: Int64, at instant: Instant
  ) {
    let step = steps[credit.name] ?? 0
    steps[credit.name] = step + 1
    entries.append(
      Entry(
        name: credit.name, step: step, kind: kind, reason: credit.reason, offer: credit.offer,
        advocate: credit.advocate, debit: debit, credit: other, unit: credit.unit,
        amount: amount, effectiveAt: instant))
  }
}
