internal import Quantity
internal import Reconcile

/// A credit of an advocate's status while its postings are gone through.
struct OpenCredit {
  /// Of its last posting, among those of the account.
  private(set) var position = 0
  private let subject: StatementLine.Subject
  private let startedAt: Instant
  private var offer = ""
  private var reason = ""
  private var balance = AccountBalance.zero
  private var paid: Int64 = 0
  private var paidOn: Day?
  private var waived: Int64 = 0
  private var isReturned = false
  private var releasedOn: Day?
  private var correction: AdvocateStatus.Correction?

  init(_ first: AccountPosting) {
    subject =
      first.credit.purpose == .milestone ? .bonus(first.number) : .referral(first.number)
    startedAt = first.at
  }

  mutating func add(
    _ posting: AccountPosting, on day: Day, releasedOn: Day?, position: Int
  ) {
    self.position = position
    balance += posting.change
    paid += posting.change(of: .payout)
    waived += posting.change(of: .waived)
    if let releasedOn { self.releasedOn = releasedOn }
    if !posting.offer.isEmpty { offer = posting.offer }
    switch posting.kind {
    case .paid: (paidOn, isReturned) = (day, false)
    // What a payout sets off goes the same way as what comes back from it.
    case .returned where posting.to == .due && balance.due > 0: isReturned = true
    case .credited where posting.at > startedAt: correct(posting, on: day)
    case .corrected: correct(posting, on: day)
    case .returned, .credited, .released, .heldAgain, .waived, .forfeited: break
    }
    if !posting.isPayout { reason = posting.reason }
  }

  private mutating func correct(_ posting: AccountPosting, on day: Day) {
    let change = (correction?.change ?? 0) + posting.change.total
    correction = .init(day: day, change: change, reason: posting.reason)
  }

  /// After corrections, whatever became of it since.
  private var amount: Int64 { balance.total + paid + waived }

  /// If it is on hold until a day.
  var releaseDay: Day? { balance.held > 0 ? releasedOn : nil }

  private var state: AdvocateStatus.State {
    if balance.held > 0 { return .held(until: releasedOn) }
    if balance.due > 0 { return isReturned ? .returned : .due }
    if waived > 0 { return .forfeited }
    if waived < 0 { return .waived }
    if amount > 0, let paidOn { return .paid(on: paidOn) }
    return .gone
  }

  var closed: AdvocateStatus.Credit {
    AdvocateStatus.Credit(
      subject: subject, offer: offer, amount: amount, state: state, reason: reason,
      correction: correction)
  }
}
