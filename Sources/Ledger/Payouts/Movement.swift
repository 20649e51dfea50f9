internal import Hashing

/// An amount of one credit that an act moved from one account to another.
package struct Movement: Sendable, Hashable {
  /// `BookAct.number`; 0 before it is recorded.
  package var act = 0
  /// The payout that it belongs to; 0 for none.
  package var payout: Int
  package var name: CreditName
  package var advocate: Int64
  package var unit: String
  package var kind: MovementKind
  /// `PAYOUT`, `SET_OFF`, a rule that writes off, or a bank's code.
  package var reason: String
  package var offer: String
  package var debit: Account
  package var credit: Account
  /// Positive.
  package var amount: Int64

  package init(
    payout: Int, name: CreditName, advocate: Int64, unit: String, kind: MovementKind,
    reason: String, offer: String, debit: Account, credit: Account, amount: Int64
  ) {
    self.payout = payout
    self.name = name
    self.advocate = advocate
    self.unit = unit
    self.kind = kind
    self.reason = reason
    self.offer = offer
    self.debit = debit
    self.credit = credit
    self.amount = amount
  }

  /// What it takes off what is owed; negative when it adds.
  package var taken: Int64 {
    debit == .payable ? amount : credit == .payable ? -amount : 0
  }

  static func digest(of movements: [Movement]) -> Digest256 {
    var hasher = BLAKE2bHasher<Digest256>()
    for movement in movements { movement.hash(into: &hasher) }
    return hasher.finish()
  }

  /// All but the number of the act, which follows from its place.
  private func hash(into hasher: inout BLAKE2bHasher<Digest256>) {
    for number in [
      UInt64(payout), name.subject, UInt64(name.purpose), name.detail,
      UInt64(bitPattern: advocate), UInt64(bitPattern: kind.rawValue),
      UInt64(bitPattern: debit.rawValue), UInt64(bitPattern: credit.rawValue),
      UInt64(bitPattern: amount),
    ] {
      hasher.updateNumber(number)
    }
    hasher.updateField(reason)
    hasher.updateField(offer)
    hasher.updateField(unit)
  }

  /// What undoes it, or carries on: from the account where it came to rest to another.
  package func moved(
    from resting: Account, to other: Account, as kind: MovementKind, reason: String
  ) -> Movement {
    var copy = self
    copy.kind = kind
    copy.reason = reason
    // What was taken lies on the credit side of the account, what was set off on its debit side.
    copy.debit = taken > 0 ? resting : other
    copy.credit = taken > 0 ? other : resting
    return copy
  }
}
