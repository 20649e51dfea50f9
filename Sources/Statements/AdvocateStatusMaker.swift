package import Quantity
internal import Reconcile

/// Makes the status of one advocate after the other from their postings; it holds those of one.
package struct AdvocateStatusMaker: Sendable {
  private let zone: ZoneRules
  private var accounts: [RewardUnit: OpenStatus] = [:]
  private var changedOn = Day.earliest
  private var run = 0

  /// Days are those of `zone`.
  package init(in zone: ZoneRules) {
    self.zone = zone
  }

  /// Adds a posting of the advocate at hand, in the order of the ledger. Rewards of friends are
  /// passed over.
  ///
  /// `run`: that it belongs to, or follows. `releasedOn`: when its credit will be released.
  package mutating func add(_ posting: AccountPosting, run: Int, releasedOn: Day?) {
    guard posting.credit.purpose != .friend, posting.change != .zero else { return }
    let day = zone.day(at: posting.at)
    changedOn = max(changedOn, day)
    self.run = max(self.run, run)
    accounts[posting.unit, default: OpenStatus()].add(posting, on: day, releasedOn: releasedOn)
  }

  /// The status of the advocate whose postings were added, if there were any; the next one's come
  /// then.
  package mutating func finish() -> AdvocateStatus? {
    guard !accounts.isEmpty else { return nil }
    let closed = accounts.sorted { $0.key.code < $1.key.code }.map { $1.closed(in: $0) }
    let status = AdvocateStatus(changedOn: changedOn, run: run, accounts: closed)
    accounts.removeAll(keepingCapacity: true)
    (changedOn, run) = (.earliest, 0)
    return status
  }
}
