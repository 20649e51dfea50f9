internal import Accounts
internal import Ledger
internal import Reconcile
internal import Statements

extension Feedback {
  /// As the ledger recorded it; nil for what cannot be.
  init?(_ telling: Telling) {
    guard let key = Key(telling.key), let unit = RewardUnit(code: telling.unit) else {
      return nil
    }
    self.init(
      key: key, offer: telling.offer, reason: telling.reason, unit: unit,
      amount: telling.amount, releasedOn: telling.releasedOn)
  }
}

extension Feedback.Key {
  init?(_ key: Telling.Key) {
    guard let credit = CreditKey(key.credit) else { return nil }
    let occasion: Feedback.Occasion =
      switch key.occasion {
      case .ordered: .ordered
      case .released: .released
      case .refused: .refused
      }
    self.init(advocate: key.advocate, credit: credit, occasion: occasion)
  }
}

extension Telling {
  init(_ feedback: Feedback) {
    let occasion: TellingOccasion =
      switch feedback.key.occasion {
      case .ordered: .ordered
      case .released: .released
      case .refused: .refused
      }
    self.init(
      key: Key(
        advocate: feedback.key.advocate, credit: CreditName(feedback.key.credit),
        occasion: occasion),
      offer: feedback.offer, reason: feedback.reason, unit: feedback.unit.code,
      amount: feedback.amount, releasedOn: feedback.releasedOn)
  }
}
