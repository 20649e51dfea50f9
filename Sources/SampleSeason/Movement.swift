internal import Quantity

/// What a payment provider tells of a sale.
struct Movement {
  enum Kind {
    case payment, refund
    case disputeOpened, disputeWon, disputeLost
  }

  enum Provider { case stripe, paypal }

  var kind: Kind
  var provider: Provider
  /// Index of the sale; nil for one that no shop knows.
  var sale: Int?
  var at: Instant
  /// Cents.
  var amount: Int
}
