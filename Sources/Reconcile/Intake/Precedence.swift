internal import Facts

/// Which of several records of one order tells of it: the lowest.
///
/// A shop's own record comes before a payment provider's checkout, and that before a payment; then
/// sources are compared by their ranks. Within a source, payments that failed come last, and what
/// came first, or says more, comes first. Ids are keyed hashes: they decide where all else agrees.
struct Precedence {
  private let kind: UInt8
  private let facts: CaseFacts
  private let place: CanonicalPlace

  init(_ facts: CaseFacts, _ place: CanonicalPlace) {
    kind = facts.flags.contains(.payment) ? 2 : facts.flags.contains(.checkout) ? 1 : 0
    self.facts = facts
    self.place = place
  }

  private var isFailed: Bool { kind > 0 && facts.status == .cancelled }

  /// How much the record leaves out.
  private var silence: Int {
    let amounts = facts.amounts
    let told = [
      facts.hasCode, facts.landingHigh != 0, !facts.items.isEmpty, amounts.tax != 0,
      amounts.shipping != 0, amounts.discount != 0, facts.country != .unknown, facts.customer != 0,
      facts.email != 0, facts.phone != 0, facts.address != 0, facts.name != 0,
    ]
    return told.count { !$0 }
  }

  func comes(before other: Precedence) -> Bool {
    if kind != other.kind { return kind < other.kind }
    if place.rank != other.place.rank { return place.rank < other.place.rank }
    if isFailed != other.isFailed { return other.isFailed }
    if place.time != other.place.time { return place.time < other.place.time }
    let silence = (silence, other.silence)
    if silence.0 != silence.1 { return silence.0 < silence.1 }
    let gross = (facts.gross, other.facts.gross)
    return gross.0 == gross.1 ? place.record < other.place.record : gross.0 > gross.1
  }
}
