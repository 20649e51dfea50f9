package import Quantity

/// A credit that is on hold until a day.
package struct HeldCredit: Sendable, Hashable {
  package var name: CreditName
  package var releasedOn: Day

  package init(name: CreditName, releasedOn: Day) {
    self.name = name
    self.releasedOn = releasedOn
  }

  /// As the ledger keeps them, whose numbers have a sign.
  static func isBefore(_ first: Self, _ second: Self) -> Bool {
    first.place < second.place
  }

  private var place: (Int64, UInt8, Int64) {
    (Int64(bitPattern: name.subject), name.purpose, Int64(bitPattern: name.detail))
  }
}
