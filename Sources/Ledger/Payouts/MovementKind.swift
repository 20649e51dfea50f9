/// What a movement does with a credit; the number in the ledger.
package enum MovementKind: Int64, Sendable, Hashable, CaseIterable {
  /// A payout takes what is owed.
  case payout = 0
  /// A payout takes back what was paid before and lost since.
  case setOff
  /// It arrived.
  case settlement
  /// It did not arrive, or came back: it is owed again.
  case failure
  /// What the holder owes is given up.
  case writeOff

  /// As exports write it.
  package var word: String {
    switch self {
    case .setOff: "set_off"
    case .writeOff: "write_off"
    case .payout, .settlement, .failure: "\(self)"
    }
  }
}
