package import Codes
package import Quantity

/// A code of the registry. What was issued never changes; its life does.
package struct IssuedCode: Sendable, Hashable {
  /// In the folded form, in which no two are the same.
  package var code: Code
  /// As a chosen code is printed; nil for a minted one.
  package var spelling: Code?
  package var origin: CodeOrigin
  /// The number of the advocate.
  package var advocate: Int64
  /// With which version of the key it was minted; nil for a chosen one.
  package var keyVersion: Int?
  package var issuedAt: Instant
  package var creditsThrough: Day?
  package var revokedFrom: Instant?
  package var replacedBy: Code?

  /// As it is printed and spoken.
  package var shown: Code { spelling ?? code }

  /// What it is good for at an instant: what takes most from it comes first.
  package func life(at instant: Instant) -> CodeLife {
    if let revokedFrom, revokedFrom <= instant { return .revoked(from: revokedFrom) }
    if let creditsThrough { return .retired(through: creditsThrough) }
    if let replacedBy { return .replaced(by: replacedBy) }
    return .issued
  }

  /// Whether an order at an instant, on a day of the programme's zone, is credited.
  package func isCredited(at instant: Instant, on day: Day) -> Bool {
    if let revokedFrom, revokedFrom <= instant { return false }
    return creditsThrough.map { day <= $0 } ?? true
  }
}
