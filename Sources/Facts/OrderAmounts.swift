package import Quantity

/// The amounts of an order in minor units of one currency.
///
/// Goods are what a reward is counted on: articles after discount, without shipping, gift cards,
/// tips and excluded articles. All amounts include value added tax where it is not said otherwise.
package struct OrderAmounts: Sendable, Hashable, BitwiseCopyable {
  package var currency: Currency
  /// Goods after discount, tax included.
  package var gross: Int64
  /// The tax within `gross`.
  package var tax: Int64 = 0
  /// What discounts took off the goods, tax included; not negative.
  package var discount: Int64 = 0
  /// The tax within `discount`.
  package var discountTax: Int64 = 0
  /// Shipping and all else that was charged and is not goods.
  package var shipping: Int64 = 0
  /// All that was paid back until this version of the record; not negative.
  package var refunded: Int64 = 0

  package init(_ currency: Currency, gross: Int64) {
    self.currency = currency
    self.gross = gross
  }

  /// Goods after discount, without tax.
  package var net: Int64 { gross &- tax }

  /// What the friend was charged.
  package var charged: Int64 { gross.saturatingAdding(shipping) }
}
