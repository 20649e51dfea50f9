/// Who is paid: an advocate, or the friend who placed an order.
package struct PayoutHolder: Sendable, Hashable {
  /// The registry's number; of a friend, that of their advocate.
  package var advocate: Int64
  /// Keyed hash of the friend's order; nil for advocates.
  package var friendOf: UInt64?

  package init(advocate: Int64, friendOf: UInt64? = nil) {
    self.advocate = advocate
    self.friendOf = friendOf
  }

  /// What banks and shops are told of an item, and answer with: `P3-A17`, `P3-F09c4…`. At most 35
  /// letters, digits and hyphens; it names nobody.
  package func reference(payout: Int) -> String {
    guard let order = friendOf else { return "P\(payout)-A\(advocate)" }
    let digits = String(order, radix: 16)
    return "P\(payout)-F" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension PayoutHolder: Comparable {
  /// Advocates by number, each before their friends.
  package static func < (first: Self, second: Self) -> Bool {
    if first.advocate != second.advocate { return first.advocate < second.advocate }
    guard let other = second.friendOf else { return false }
    return first.friendOf.map { $0 < other } ?? true
  }
}
