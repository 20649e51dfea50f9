package import Quantity

/// An order that was attributed to an advocate, once, and what became of it.
package struct MeasuredOrder: Sendable, Hashable {
  package enum Fate: UInt8, Sendable, Hashable, BitwiseCopyable, CaseIterable {
    /// A credit stands.
    case credited
    /// It would earn, but was paid back.
    case reversed
    /// A person decides, or it is not paid yet.
    case open
    case refused
  }

  package var number: UInt64
  package var advocate: UInt64
  package var fate: Fate
  package var at: Instant
  /// Keyed hashes of the friend; 0 when not known.
  package var customer: UInt64 = 0
  package var email: UInt64 = 0
  package var visitor: UInt64 = 0
  package var currency: Currency
  /// Goods after discount and refunds, without tax, in minor units.
  package var revenue: Int64 = 0
  /// What discounts took off the goods, without tax.
  package var discount: Int64 = 0

  package init(
    _ number: UInt64, of advocate: UInt64, _ fate: Fate, at: Instant, currency: Currency = .euro
  ) {
    self.number = number
    self.advocate = advocate
    self.fate = fate
    self.at = at
    self.currency = currency
  }
}
