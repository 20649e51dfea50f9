package import Quantity
package import Reconcile

/// Makes statements from what the ledger recorded.
package struct StatementMaker: Sendable {
  package let period: DayRange
  private let zone: ZoneRules
  private let end: Instant
  private let start: Instant
  private let yearStart: Instant
  /// When credits that are held will be released.
  private let releases: [CreditKey: Day]

  /// `period`: of days in `zone`, with both ends.
  package init(_ period: DayRange, in zone: ZoneRules, releases: [CreditKey: Day]) {
    precondition(!period.isEmpty, "a statement is about a day at least")
    self.period = period
    self.zone = zone
    self.releases = releases
    start = zone.start(of: period.lower)
    end = zone.start(of: period.upper)
    yearStart = zone.start(of: period.upper.adding(days: -1).firstOfYear)
  }

  /// A statement for everybody who has an account, by number.
  ///
  /// `postings`: in the order in which the ledger recorded them. Rewards of friends are passed
  /// over.
  package func statements(_ postings: [AccountPosting]) -> [Statement] {
    var ledgers: [Int64: AccountLedger] = [:]
    for posting in postings where posting.credit.purpose != .friend && posting.at < end {
      ledgers[posting.advocate, default: AccountLedger()].add(posting, self)
    }
    return ledgers.sorted { $0.key < $1.key }.map { number, ledger in
      Statement(advocate: number, period: period, accounts: ledger.accounts(releases))
    }
  }

  /// Somebody's statement who has no account.
  package func empty(_ advocate: Int64, _ unit: RewardUnit) -> Statement {
    Statement(
      advocate: advocate, period: period, accounts: [Statement.Account(unit: unit, year: year)])
  }

  var year: Statement.YearTotal {
    Statement.YearTotal(year: period.upper.adding(days: -1).year)
  }

  func isBefore(_ posting: AccountPosting) -> Bool { posting.at < start }

  func isInYear(_ posting: AccountPosting) -> Bool { posting.at >= yearStart }

  func day(of posting: AccountPosting) -> Day { zone.day(at: posting.at) }
}
