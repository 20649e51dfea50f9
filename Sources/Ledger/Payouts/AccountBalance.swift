/// What an account came to when a month was closed.
package struct AccountBalance: Sendable, Hashable {
  package var account: Account
  package var unit: String
  /// Positive for what the account received.
  package var amount: Int64

  package init(account: Account, unit: String, amount: Int64) {
    self.account = account
    self.unit = unit
    self.amount = amount
  }
}
