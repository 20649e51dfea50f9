internal import Quantity
internal import Reconcile

/// An account while its postings are gone through.
struct OpenAccount {
  var account: Statement.Account
  /// What the last line is of.
  private var last: LineKey?
  private var standing: [CreditKey: Standing] = [:]
  /// Credits in the order in which they came.
  private var order: [CreditKey] = []

  /// A credit so far.
  private struct Standing {
    let subject: StatementLine.Subject
    var offer: String
    var held: Int64 = 0
  }

  /// Postings of the same key that follow each other are one line.
  private struct LineKey: Equatable {
    /// Nil for a payout, which is one line with all its credits.
    let credit: CreditKey?
    let payout: Int64
    let at: Instant

    init(_ posting: AccountPosting) {
      credit = posting.isPayout ? nil : posting.credit
      payout = posting.isPayout ? posting.number : 0
      at = posting.at
    }
  }

  init(account: Statement.Account) {
    self.account = account
  }

  mutating func add(_ posting: AccountPosting, _ maker: StatementMaker) {
    let subject = subject(of: posting)
    let change = posting.change
    account.closing += change
    if maker.isBefore(posting) {
      account.opening += change
    } else if change != .zero {
      addLine(posting, subject, on: maker.day(of: posting))
    }
    if maker.isInYear(posting) { account.year.add(posting) }
  }

  /// With what is held at the end.
  func closed(_ releases: [CreditKey: Day]) -> Statement.Account {
    var account = account
    account.holds = order.compactMap { key in
      guard let credit = standing[key], credit.held != 0 else { return nil }
      return StatementHold(
        subject: credit.subject, offer: credit.offer, amount: credit.held,
        releasedOn: releases[key])
    }
    return account
  }

  /// Keeps what the credit comes to, and names it.
  private mutating func subject(of posting: AccountPosting) -> StatementLine.Subject {
    let key = posting.credit
    if standing[key] == nil {
      order.append(key)
      standing[key] = Standing(
        subject: key.purpose == .milestone ? .bonus(posting.number) : .referral(posting.number),
        offer: posting.offer)
    }
    standing[key]?.held += posting.change.held
    if posting.isPayout { return .payout(posting.number) }
    return standing[key]?.subject ?? .referral(posting.number)
  }

  private mutating func addLine(
    _ posting: AccountPosting, _ subject: StatementLine.Subject, on day: Day
  ) {
    let key = LineKey(posting)
    if key == last, var line = account.lines.popLast() {
      line.change += posting.change
      if line.kind != .corrected { line.reason = posting.reason }
      // A payout that takes back more than it pays is none.
      if posting.isPayout { line.kind = line.change.total <= 0 ? .paid : .returned }
      account.lines.append(line)
    } else {
      account.lines.append(
        StatementLine(
          day: day, kind: posting.kind, subject: subject,
          offer: posting.isPayout ? "" : posting.offer, reason: posting.reason,
          change: posting.change))
    }
    last = key
  }
}

extension Statement.YearTotal {
  fileprivate mutating func add(_ posting: AccountPosting) {
    let change = posting.change.total
    switch posting.kind {
    case .credited, .corrected: earned += change
    case .paid, .returned: paid -= change
    case .released, .heldAgain, .waived, .forfeited: break
    }
  }
}
