/// What later rules need to know of an order, a bit each.
struct CaseBits: OptionSet, Sendable, BitwiseCopyable {
  let rawValue: UInt8

  /// The record that stands for its order.
  static let head = CaseBits(rawValue: 1 << 0)
  /// Paid and not paid back: after it, the friend is not new any more.
  static let purchase = CaseBits(rawValue: 1 << 1)
  /// Nothing of it is left: paid back, taken by a chargeback, or below the minimum since.
  static let undone = CaseBits(rawValue: 1 << 2)
  /// A person approved it, or set the amount.
  static let approved = CaseBits(rawValue: 1 << 3)
  /// A closed payout holds a credit of it.
  static let locked = CaseBits(rawValue: 1 << 4)
  /// Put together from the records of several sources.
  static let merged = CaseBits(rawValue: 1 << 5)
  /// The newest of several versions.
  static let corrected = CaseBits(rawValue: 1 << 6)
  /// Other records speak of it.
  static let hasEvidence = CaseBits(rawValue: 1 << 7)
}
