internal import Ledger
internal import Quantity

/// What a payout, or the answer to one, moved of a credit.
struct ExplainedPayout {
  let movement: Movement
  /// When it was recorded.
  let at: Instant

  init(_ movement: Movement, at instant: Instant) {
    self.movement = movement
    at = instant
  }

  /// What is said of a reward that was released, and that the payout took.
  var meaning: String { "The hold is over; payout \(movement.payout) took the reward." }

  func support(_ site: TallySite) -> String {
    "Name the day of payout \(movement.payout): \(site.day(at))."
  }

  func text(_ site: TallySite) -> String {
    let amount = site.amount(movement.amount, movement.unit)
    let what =
      switch movement.kind {
      case .payout: "paid out \(amount)"
      case .setOff: "set off \(amount) that had been paid"
      case .settlement: "\(amount) arrived"
      case .failure: "\(amount) did not arrive, \(movement.reason)"
      case .writeOff: "given up \(amount), \(movement.reason)"
      }
    return "\(site.time(at))  \(what)"
  }
}
