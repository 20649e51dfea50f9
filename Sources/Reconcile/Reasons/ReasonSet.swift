/// Reasons of one order, a bit each.
package struct ReasonSet: OptionSet, Sendable, Hashable, BitwiseCopyable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// `reason` is one of orders.
  package init(_ reason: ReasonCode) {
    rawValue = 1 &<< UInt64(reason.rawValue)
  }

  package init(_ reasons: [ReasonCode]) {
    self = reasons.reduce(into: []) { $0.formUnion(ReasonSet($1)) }
  }

  package func contains(_ reason: ReasonCode) -> Bool { contains(ReasonSet(reason)) }

  package mutating func insert(_ reason: ReasonCode) { formUnion(ReasonSet(reason)) }

  /// In the order of precedence.
  package var reasons: [ReasonCode] { ReasonCode.ofOrders.filter { contains($0) } }

  /// The one that comes first; nil when empty.
  package var first: ReasonCode? {
    rawValue == 0 ? nil : ReasonCode(rawValue: UInt8(rawValue.trailingZeroBitCount))
  }
}
