internal import Facts
internal import Quantity

/// A credit of an order, in as little memory as there are many.
struct OrderCredit: Sendable, BitwiseCopyable {
  /// `Order.number`.
  let order: UInt64
  let amount: Int64
  let releasedAt: Int64
  /// Index of the advocate.
  let advocate: UInt32
  /// Of the order.
  let currency: Currency
  /// Index of the offer.
  let offer: UInt8
  /// Not that of a bonus.
  let purpose: CreditKey.Purpose
  let state: CreditState
  let reason: ReasonCode

  var key: CreditKey { CreditKey(purpose: purpose, subject: order, detail: 0) }

  /// In the order of their keys.
  static func isBefore(_ first: Self, _ second: Self) -> Bool {
    first.order == second.order
      ? first.purpose.rawValue < second.purpose.rawValue : first.order < second.order
  }
}
