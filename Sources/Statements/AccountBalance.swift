/// What is an advocate's at some moment, or what is added to it.
package struct AccountBalance: Sendable, Hashable {
  package static let zero = AccountBalance(held: 0, due: 0)

  /// Not released.
  package var held: Int64
  /// To be paid out; below zero, the advocate owes it.
  package var due: Int64

  package init(held: Int64, due: Int64) {
    self.held = held
    self.due = due
  }

  package var total: Int64 { held + due }

  static func += (balance: inout Self, change: Self) {
    balance.held += change.held
    balance.due += change.due
  }
}
