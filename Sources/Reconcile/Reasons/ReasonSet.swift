/// Reasons of one order, a bit each.
package struct ReasonSet: OptionSet, Sendable, Hashable, BitwiseCopyable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// `reason` is one of orders, not of refunds.
  package init(_ reason: Reason) {
    rawValue = 1 &<< UInt64(reason.rawValue)
  }

  package init(_ reasons: [Reason]) {
    self = reasons.reduce(into: []) { $0.formUnion(ReasonSet($1)) }
  }

  package func contains(_ reason: Reason) -> Bool { contains(ReasonSet(reason)) }

  package mutating func insert(_ reason: Reason) { formUnion(ReasonSet(reason)) }

  /// In the order of precedence.
  package var reasons: [Reason] { Reason.allCases.dropLast().filter { contains($0) } }

  /// The one that comes first; nil when empty.
  package var first: Reason? {
    rawValue == 0 ? nil : Reason(rawValue: UInt8(rawValue.trailingZeroBitCount))
  }
}
