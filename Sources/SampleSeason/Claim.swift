internal import Quantity

/// An advocate's word that an order came from their recommendation, as their own page records it.
struct Claim {
  var at: Instant
  /// Index of the sale; nil for one that no shop knows.
  var sale: Int?
  var code: String
}
