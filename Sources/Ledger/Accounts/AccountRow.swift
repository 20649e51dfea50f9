package import Quantity

/// Something that the ledger holds of an advocate's account.
package enum AccountRow: Sendable, Hashable {
  /// `releasedOn`: when its credit will be released, if it is on hold.
  case entry(Entry, releasedOn: Day?)
  /// `run`: that it follows.
  case movement(Movement, run: Int, at: Instant)

  /// Number of the entry; nil for a movement.
  var entry: Int64? {
    if case .entry(let entry, _) = self { entry.number } else { nil }
  }

  package var at: Instant {
    switch self {
    case .entry(let entry, _): entry.effectiveAt
    case .movement(_, _, let at): at
    }
  }
}
