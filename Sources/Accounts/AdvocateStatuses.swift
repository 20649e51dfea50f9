package import Ledger
package import Quantity
package import Statements

/// Turns what the ledger holds of one advocate after the other into what their pages show.
package struct AdvocateStatuses: Sendable {
  private var maker: AdvocateStatusMaker

  /// Days are those of `zone`.
  package init(in zone: ZoneRules) {
    maker = AdvocateStatusMaker(in: zone)
  }

  /// `rows`: of one advocate, in the order of the ledger; nil when they are on no account.
  package mutating func status(_ rows: [AccountRow]) -> AdvocateStatus? {
    for row in rows {
      switch row {
      case .entry(let entry, let releasedOn):
        if let posting = AccountPosting(entry) {
          maker.add(posting, run: entry.run, releasedOn: releasedOn)
        }
      case .movement(let movement, let run, let at):
        if let posting = AccountPosting(movement, at: at) {
          maker.add(posting, run: run, releasedOn: nil)
        }
      }
    }
    return maker.finish()
  }
}
