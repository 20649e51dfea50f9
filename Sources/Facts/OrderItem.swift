/// A line item of an order: what rules need to leave articles out.
///
/// What items cost is only compared with what the others of the order cost.
package struct OrderItem: Sendable, Hashable {
  /// The article's number as the source writes it; empty when it has none.
  package var article: String
  /// After discount, in minor units of the order's currency; with tax where the source says so.
  package var amount: Int64
  /// The tax within `amount`; 0 where the source does not say.
  package var tax: Int64 = 0
  /// What of `amount` is known to have been paid back.
  package var refunded: Int64 = 0

  package init(_ article: String, amount: Int64) {
    self.article = article
    self.amount = amount
  }
}
