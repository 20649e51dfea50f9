/// What the ledger holds, by credit.
package struct PostedBook: Sendable {
  /// By key, each once.
  package let credits: [PostedCredit]
  package let closing: Closing?
  private let locked: KeyTable
  /// Paid to advocate and friend, for each locked order.
  private let paid: [(advocate: Int64, friend: Int64)]

  package static let empty = PostedBook([])

  package init(_ credits: [PostedCredit], closing: Closing? = nil) {
    self.credits = credits.sorted { $0.key < $1.key }
    self.closing = closing
    let orders = self.credits.filter { $0.key.purpose != .milestone && $0.paid > 0 }
    var locked = KeyTable(capacity: orders.count)
    var paid: [(advocate: Int64, friend: Int64)] = []
    for credit in orders {
      let index = Int(locked.insert(UInt32(paid.count), for: credit.key.subject))
      if index == paid.count { paid.append((0, 0)) }
      if credit.key.purpose == .advocate {
        paid[index].advocate = credit.paid
      } else {
        paid[index].friend = credit.paid
      }
    }
    self.locked = locked
    self.paid = paid
  }

  var hasLocks: Bool { !paid.isEmpty }

  /// What closed payouts hold of an order; nil when they hold nothing.
  func locked(_ order: UInt64) -> (advocate: Int64, friend: Int64)? {
    guard hasLocks else { return nil }
    let index = locked[order]
    return index == KeyTable.none ? nil : paid[Int(index)]
  }

  package func credit(_ key: CreditKey) -> PostedCredit? {
    var lower = 0
    var upper = credits.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if credits[middle].key < key { lower = middle + 1 } else { upper = middle }
    }
    return lower < credits.count && credits[lower].key == key ? credits[lower] : nil
  }
}
