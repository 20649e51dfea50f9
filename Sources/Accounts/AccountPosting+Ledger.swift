package import Ledger
package import Quantity
package import Reconcile
package import Statements

extension AccountPosting {
  package init?(_ movement: Movement, at instant: Instant) {
    guard let credit = CreditKey(movement.name), let unit = RewardUnit(code: movement.unit) else {
      return nil
    }
    self.init(
      number: Int64(movement.payout), advocate: movement.advocate, credit: credit,
      offer: movement.offer, reason: movement.reason, unit: unit,
      from: AccountSide(movement.debit), to: AccountSide(movement.credit),
      amount: movement.amount, at: instant)
  }

  package init?(_ entry: Ledger.Entry) {
    guard let credit = CreditKey(entry.name), let unit = RewardUnit(code: entry.unit) else {
      return nil
    }
    self.init(
      number: entry.number, advocate: entry.advocate, credit: credit, offer: entry.offer,
      reason: entry.reason, unit: unit, from: AccountSide(entry.debit),
      to: AccountSide(entry.credit), amount: entry.amount, at: entry.effectiveAt)
  }
}

extension AccountSide {
  package init(_ account: Ledger.Account) {
    self =
      switch account {
      case .expense: .cost
      case .pending: .held
      case .payable: .due
      case .clearing, .settled: .payout
      case .income: .waived
      }
  }
}

extension CreditKey {
  package init?(_ name: CreditName) {
    guard let purpose = Purpose(rawValue: name.purpose) else { return nil }
    self.init(purpose: purpose, subject: name.subject, detail: name.detail)
  }
}

extension RewardUnit {
  package init?(code: String) {
    if code == RewardUnit.points.code {
      self = .points
    } else if let currency = Currency(code: code) {
      self = .money(currency)
    } else {
      return nil
    }
  }
}
