/// What a source says of the state of an order.
package enum OrderStatus: UInt8, Sendable, Hashable, BitwiseCopyable, CaseIterable {
  case paid
  /// Pending, authorised, on hold, unpaid.
  case awaitingPayment
  /// Cancelled, voided, failed, expired.
  case cancelled
  /// All of it was paid back.
  case refunded
}
