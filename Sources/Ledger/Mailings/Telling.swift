package import Quantity

/// That an advocate is told something of a credit of theirs.
package struct Telling: Sendable, Hashable {
  /// What is told once.
  package struct Key: Sendable, Hashable {
    package var advocate: Int64
    package var credit: CreditName
    package var occasion: TellingOccasion

    package init(advocate: Int64, credit: CreditName, occasion: TellingOccasion) {
      self.advocate = advocate
      self.credit = credit
      self.occasion = occasion
    }
  }

  package var key: Key
  /// The offer's id.
  package var offer: String
  package var reason: String
  /// `EUR`; `POINTS`.
  package var unit: String
  /// Minor units, or points; 0 where nothing is credited.
  package var amount: Int64
  /// When it will be released; nil where that is over, or does not come.
  package var releasedOn: Day?

  package init(
    key: Key, offer: String, reason: String, unit: String, amount: Int64, releasedOn: Day?
  ) {
    self.key = key
    self.offer = offer
    self.reason = reason
    self.unit = unit
    self.amount = amount
    self.releasedOn = releasedOn
  }
}
