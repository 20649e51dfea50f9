/// What the ledger holds of a credit for one advocate in one unit, all entries summed.
package struct CreditBalance: Sendable, Hashable {
  package var name: CreditName
  package var advocate: Int64
  package var unit: String
  package var pending: Int64 = 0
  /// Released in all; what payouts took is not taken off.
  package var payable: Int64 = 0
  /// What closed payouts took, less what came back; set off and written off amounts are taken off.
  package var paid: Int64 = 0
  /// What was set off or written off of what had been paid.
  package var takenBack: Int64 = 0
  package var offer: String
  /// How many entries the credit has, for any advocate and unit.
  package var steps = 0

  /// To be paid; below zero, the holder owes.
  package var due: Int64 { payable - paid }

  package init(name: CreditName, advocate: Int64, unit: String, offer: String) {
    self.name = name
    self.advocate = advocate
    self.unit = unit
    self.offer = offer
  }

  /// Adds a movement of the credit.
  package mutating func take(_ movement: Movement) {
    paid += movement.taken
    switch movement.kind {
    case .setOff, .writeOff: takenBack += max(-movement.taken, 0)
    // What was set off is owed back again when the payout did not arrive.
    case .failure: takenBack -= max(movement.taken, 0)
    case .payout, .settlement: break
    }
  }
}
