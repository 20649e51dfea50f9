package import Quantity

/// How an advocate's recommendations stand, without a word of who followed them.
package struct AdvocateStatus: Sendable, Hashable {
  /// Of one kind: how many there are, and what they are worth in each currency.
  package struct Sum: Sendable, Hashable {
    package var count: Int
    package var amounts: [Money]

    package init(count: Int = 0, amounts: [Money] = []) {
      self.count = count
      self.amounts = amounts
    }
  }

  /// The last day that was accounted for.
  package var asOf: Day
  package var pending: Sum
  package var approved: Sum
  package var paid: Sum

  package init(asOf: Day, pending: Sum = Sum(), approved: Sum = Sum(), paid: Sum = Sum()) {
    self.asOf = asOf
    self.pending = pending
    self.approved = approved
    self.paid = paid
  }
}
