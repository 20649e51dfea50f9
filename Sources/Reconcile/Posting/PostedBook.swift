internal import Quantity

/// What the ledger holds, by credit.
package struct PostedBook: Sendable {
  /// By key, then by advocate and unit, each once.
  package let credits: [PostedCredit]
  /// By the ends of their periods.
  let closings: [Closing]
  private let locked: KeyTable
  /// Paid to advocate and friend, for each locked order.
  private let paid: [Lock]

  /// What closed payouts hold of one order.
  private struct Lock {
    let holder: UInt64
    var advocate: Int64 = 0
    var friend: Int64 = 0
    /// With what was taken back of it since.
    var advocateAtMost: Int64 = 0
    var friendAtMost: Int64 = 0
  }

  package static let empty = PostedBook([])

  package init(_ credits: [PostedCredit], closings: [Closing] = []) {
    let isBefore = { (first: PostedCredit, second: PostedCredit) in
      CreditPlace(first) < CreditPlace(second)
    }
    // The ledger gives them in their order: a copy of very many would be in vain.
    let isSorted = zip(credits, credits.dropFirst()).allSatisfy { !isBefore($1, $0) }
    self.credits = isSorted ? credits : credits.sorted(by: isBefore)
    self.closings = closings.sorted { $0.period < $1.period }
    let orders = self.credits.filter {
      $0.key.purpose != .milestone && ($0.paid > 0 || $0.takenBack > 0)
    }
    var locked = KeyTable(capacity: orders.count)
    var paid: [Lock] = []
    for credit in orders {
      let index = Int(locked.insert(UInt32(paid.count), for: credit.key.subject))
      if index == paid.count { paid.append(Lock(holder: credit.advocate)) }
      guard paid[index].holder == credit.advocate else { continue }
      if credit.key.purpose == .advocate {
        paid[index].advocate = credit.paid
        paid[index].advocateAtMost = credit.paid + credit.takenBack
      } else {
        paid[index].friend = credit.paid
        paid[index].friendAtMost = credit.paid + credit.takenBack
      }
    }
    self.locked = locked
    self.paid = paid
  }

  /// The closing of the period to which a time belongs, in milliseconds since 1970.
  func closing(of time: Int64) -> Closing? {
    guard let last = closings.last, time < last.period.milliseconds else { return nil }
    var lower = 0
    var upper = closings.count - 1
    while lower < upper {
      let middle = (lower + upper) / 2
      if time < closings[middle].period.milliseconds { upper = middle } else { lower = middle + 1 }
    }
    return closings[lower]
  }

  var hasLocks: Bool { !paid.isEmpty }

  /// What closed payouts hold of an order; nil when they hold nothing.
  func locked(_ order: UInt64) -> (advocate: Int64, friend: Int64)? {
    guard lockHolder(order) != nil else { return nil }
    let lock = paid[Int(locked[order])]
    return (lock.advocate, lock.friend)
  }

  /// Whether more was paid out for an order than it earns: something of it is owed back, or was
  /// taken back.
  func hasPaid(_ order: UInt64, moreThan advocate: Int64, friend: Int64) -> Bool {
    guard lockHolder(order) != nil else { return false }
    let lock = paid[Int(locked[order])]
    return lock.advocateAtMost > advocate || lock.friendAtMost > friend
  }

  /// `Advocate.id` of whoever was paid for an order, for it or for the friend's part.
  func lockHolder(_ order: UInt64) -> UInt64? {
    guard hasLocks else { return nil }
    let index = locked[order]
    return index == KeyTable.none ? nil : paid[Int(index)].holder
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
