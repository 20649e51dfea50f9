/// An amount on an account, positive for what the account receives: expenses grow by positive
/// amounts, what is owed by negative ones.
package struct Posting: Sendable, Hashable, BitwiseCopyable {
  package let account: Account
  package let amount: Int64

  package init(_ account: Account, _ amount: Int64) {
    self.account = account
    self.amount = amount
  }
}
