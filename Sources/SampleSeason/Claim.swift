internal import Quantity

/// An advocate's word that an order came from their recommendation, as their own page records it.
struct Claim {
  var at: Instant
  /// Index of the sale.
  var sale: Int
  var code: String
}
