/// What a credit is for, as the rules name it: at most one stands for each name.
package struct CreditName: Sendable, Hashable {
  /// Keyed hash of an order's number; of a milestone, the advocate's number.
  package var subject: UInt64
  /// 0 advocate's reward, 1 friend's reward, 2 milestone.
  package var purpose: UInt8
  package var detail: UInt64

  package init(subject: UInt64, purpose: UInt8, detail: UInt64) {
    self.subject = subject
    self.purpose = purpose
    self.detail = detail
  }
}

extension CreditName: Comparable {
  package static func < (first: Self, second: Self) -> Bool {
    (first.subject, first.purpose, first.detail) < (second.subject, second.purpose, second.detail)
  }
}
