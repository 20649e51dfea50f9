internal import Quantity
internal import Reconcile

/// One advocate's accounts while their postings are gone through.
struct AccountLedger {
  private var open: [RewardUnit: OpenAccount] = [:]

  mutating func add(_ posting: AccountPosting, _ maker: StatementMaker) {
    var account =
      open.removeValue(forKey: posting.unit)
      ?? OpenAccount(account: Statement.Account(unit: posting.unit, year: maker.year))
    account.add(posting, maker)
    open[posting.unit] = account
  }

  /// By unit.
  func accounts(_ releases: [CreditKey: Day]) -> [Statement.Account] {
    open.values.map { $0.closed(releases) }.sorted { $0.unit.code < $1.unit.code }
  }
}
