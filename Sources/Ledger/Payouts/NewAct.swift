package import Hashing
package import Quantity

/// Something to be done to the books.
package struct NewAct: Sendable {
  /// What it was computed from: if the ledger holds something else by now, it is not recorded.
  package struct Basis: Sendable, Hashable {
    package var lastRun: Int
    package var lastAct: Int

    package init(lastRun: Int, lastAct: Int) {
      self.lastRun = lastRun
      self.lastAct = lastAct
    }
  }

  package var kind: ActKind
  /// Up to when it looks, which does not belong to it: the end of the day before a payout's cut,
  /// the end of a month. Of answers, when they were recorded.
  package var until: Instant
  /// The number of a payout, from 1; 0 for none.
  package var payout = 0
  package var unit = ""
  /// The form of the rewards, as programme data writes it.
  package var form = ""
  /// Digest of the proposal that was agreed to.
  package var proposal: Digest256?
  package var movements: [Movement] = []
  package var balances: [AccountBalance] = []
  package var invoices: [BookInvoice] = []

  package init(_ kind: ActKind, until: Instant) {
    self.kind = kind
    self.until = until
  }

  /// What tells a proposal from every other: what it was computed from, and all that it would do.
  package static func digest(of acts: [NewAct], on basis: Basis) -> Digest256 {
    var hasher = BLAKE2bHasher<Digest256>()
    hasher.updateNumber(UInt64(basis.lastRun))
    hasher.updateNumber(UInt64(basis.lastAct))
    for act in acts {
      for value in [act.kind.rawValue, act.until.milliseconds, Int64(act.payout)] {
        hasher.updateNumber(UInt64(bitPattern: value))
      }
      hasher.updateField(act.unit)
      hasher.updateField(act.form)
      hasher.update(Movement.digest(of: act.movements).bytes)
    }
    return hasher.finish()
  }
}
