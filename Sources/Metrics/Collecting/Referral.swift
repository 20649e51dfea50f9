internal import Quantity

/// An order that earns or earned, in as few bytes as the figures need.
struct Referral: Sendable, BitwiseCopyable {
  let order: UInt64
  let customer: UInt64
  let email: UInt64
  let at: Int64
  /// Place in the list of advocates.
  let advocate: Int32
  let isCredited: Bool
  /// Place in the list of currencies.
  let currency: UInt8

  /// Earlier orders first; of two at the same time, the lower number.
  static func isEarlier(_ first: Referral, _ second: Referral) -> Bool {
    (first.at, first.order) < (second.at, second.order)
  }
}
