internal import Quantity

/// Money that came in for an order.
struct ReceivedPayment: Sendable, BitwiseCopyable {
  let source: UInt8
  /// Milliseconds since 1970.
  let time: Int64
  /// Minor units.
  let amount: Int64
  let currency: Currency
}
