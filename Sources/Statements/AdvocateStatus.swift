package import Quantity
package import Reconcile

/// How an advocate's accounts stand, for the page that is theirs alone.
///
/// Like a statement it holds nothing of their friends.
package struct AdvocateStatus: Sendable, Hashable {
  /// An account in one unit.
  package struct Account: Sendable, Hashable {
    package var unit: RewardUnit
    package var balance = AccountBalance.zero
    /// Paid out in all, less what came back.
    package var paid: Int64 = 0
    package var lastPayout: Payout?
    /// When the next part of what is on hold will be released.
    package var nextRelease: Day?
    /// At most `creditsMax`; what changed last comes first.
    package var credits: [Credit] = []
    /// How many there are beside them.
    package var olderCount = 0

    package init(unit: RewardUnit) {
      self.unit = unit
    }
  }

  /// A payout that did not come back.
  package struct Payout: Sendable, Hashable {
    package var number: Int64
    package var day: Day
    package var amount: Int64

    package init(number: Int64, day: Day, amount: Int64) {
      self.number = number
      self.day = day
      self.amount = amount
    }
  }

  package struct Credit: Sendable, Hashable {
    package var subject: StatementLine.Subject
    /// The offer's id.
    package var offer: String
    /// What it comes to after corrections.
    package var amount: Int64
    package var state: State
    /// Why it stands so, as a code.
    package var reason: String
    package var correction: Correction?

    package init(
      subject: StatementLine.Subject, offer: String, amount: Int64, state: State, reason: String,
      correction: Correction? = nil
    ) {
      self.subject = subject
      self.offer = offer
      self.amount = amount
      self.state = state
      self.reason = reason
      self.correction = correction
    }
  }

  package enum State: Sendable, Hashable {
    /// On hold; without a day when its release is open, as in a dispute.
    case held(until: Day?)
    case due
    /// To be paid again: the payout came back.
    case returned
    case paid(on: Day)
    /// Nothing is left of it.
    case gone
    /// Nothing is left of it, and what had been paid need not be given back.
    case waived
    /// Given up.
    case forfeited
  }

  /// What a credit was changed by after it came about; of several the last day and reason.
  package struct Correction: Sendable, Hashable {
    package var day: Day
    package var change: Int64
    package var reason: String

    package init(day: Day, change: Int64, reason: String) {
      self.day = day
      self.change = change
      self.reason = reason
    }
  }

  /// How many credits of an account are told one by one.
  package static let creditsMax = 12

  /// The day of the last posting, and the run it belongs to or follows.
  package var changedOn: Day
  package var run: Int
  /// By unit; not empty.
  package var accounts: [Account]

  package init(changedOn: Day, run: Int, accounts: [Account]) {
    self.changedOn = changedOn
    self.run = run
    self.accounts = accounts
  }
}
