/// What a credit is for: at most one stands for each key.
package struct CreditKey: Sendable, Hashable, BitwiseCopyable {
  package enum Purpose: UInt8, Sendable, Hashable, BitwiseCopyable, CaseIterable {
    case advocate, friend, milestone
  }

  package let purpose: Purpose
  /// `Order.number`; of a milestone, the advocate's id.
  package let subject: UInt64
  /// Index of the offer; of a milestone, with its count. Zero for rewards of orders.
  package let detail: UInt64

  package init(advocateFor order: UInt64) {
    self.init(purpose: .advocate, subject: order, detail: 0)
  }

  package init(friendFor order: UInt64) {
    self.init(purpose: .friend, subject: order, detail: 0)
  }

  /// `offer`: keyed hash of the offer's id, as its place may change.
  package init(milestone count: Int, of advocate: UInt64, offer: UInt64) {
    self.init(
      purpose: .milestone, subject: advocate, detail: offer << 16 | UInt64(count & 0xFFFF))
  }

  package init(purpose: Purpose, subject: UInt64, detail: UInt64) {
    self.purpose = purpose
    self.subject = subject
    self.detail = detail
  }
}

extension CreditKey: Comparable {
  package static func < (first: Self, second: Self) -> Bool {
    (first.subject, first.purpose.rawValue, first.detail)
      < (second.subject, second.purpose.rawValue, second.detail)
  }
}
