package import Facts
package import Program
package import Quantity

/// What the rules need of an advocate.
package struct Advocate: Sendable, Hashable {
  /// The registry's number, or a hash of the id: the name of the accounts in the ledger.
  package var id: UInt64
  package var audience = OfferAudience.customer
  package var keys = PersonKeys.unknown
  package var isEmployee = false
  /// From when on the advocate does not take part any more: left, or is erased.
  package var inactiveFrom: Instant?
  /// From when on the advocate is banned.
  package var bannedFrom: Instant?

  package init(id: UInt64) {
    self.id = id
  }
}
