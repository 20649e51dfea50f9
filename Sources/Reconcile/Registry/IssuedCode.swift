package import Codes
package import Quantity

/// What the rules need of a code of the registry.
package struct IssuedCode: Sendable, Hashable {
  package var code: Code
  /// Index of the advocate.
  package var advocate: Int
  /// Index of the offer it belongs to; nil for all offers of the advocate's audience.
  package var offer: Int?
  /// From when on a retired code does not credit any more.
  package var retiredFrom: Instant?
  /// From when on a revoked code does not credit any more.
  package var revokedFrom: Instant?

  package init(_ code: Code, advocate: Int, offer: Int? = nil) {
    self.code = code
    self.advocate = advocate
    self.offer = offer
  }
}
