/// Where a credit stands in its life.
package enum CreditState: UInt8, Sendable, Hashable, BitwiseCopyable, CaseIterable {
  /// Held until its release.
  case pending
  /// To be paid out.
  case released
  /// Kept from release by a dispute.
  case frozen
}
