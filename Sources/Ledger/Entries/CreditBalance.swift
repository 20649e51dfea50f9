/// What the ledger holds of a credit for one advocate in one unit, all entries summed.
package struct CreditBalance: Sendable, Hashable {
  package var name: CreditName
  package var advocate: Int64
  package var unit: String
  package var pending: Int64 = 0
  package var payable: Int64 = 0
  package var offer: String
  /// How many entries the credit has, for any advocate and unit.
  package var steps = 0

  package init(name: CreditName, advocate: Int64, unit: String, offer: String) {
    self.name = name
    self.advocate = advocate
    self.unit = unit
    self.offer = offer
  }
}
