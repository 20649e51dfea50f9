internal import Ledger
internal import Quantity
internal import Reconcile

/// What a run posts of one part of all credits.
struct PostingPart: Sendable {
  private(set) var entries = EntryStretch()
  private(set) var sums = EntrySum.Sums()
  private(set) var holds: [HeldCredit] = []

  /// `zone`: as for `Judging.posting`.
  init(
    _ judging: Judging, _ part: CreditPart, _ reasons: RemovalReasons,
    recordedIn zone: ZoneRules?
  ) {
    let reconciliation = judging.reconciliation
    let range = reconciliation.range(part.number, posted: part.posted[...])
    guard let zone else {
      reconciliation.forEachEntry(range, reasons) { entry, _ in sums.add(entry) }
      return
    }
    var steps = EntrySteps(part, offers: judging.offers, asOf: judging.asOf)
    reconciliation.forEachEntry(range, reasons) { credit in
      if let hold = HeldCredit.of(credit, zone) { holds.append(hold) }
    } _: { entry, credit in
      sums.add(entry)
      entries.append(steps.entry(entry, of: credit))
    }
  }
}

extension HeldCredit {
  /// Nil for what is not on hold until a day, or is a friend's.
  ///
  /// No initializer: it would get a copy of all that a zone consists of, for each of millions.
  fileprivate static func of(_ credit: Credit, _ zone: ZoneRules) -> HeldCredit? {
    guard credit.state == .pending, credit.key.purpose != .friend, let at = credit.releasedAt
    else { return nil }
    return HeldCredit(name: CreditName(credit.key), releasedOn: zone.day(at: at))
  }
}
