internal import Quantity
internal import Reconcile
internal import Statements

extension ByteWriter {
  /// Everything of a status that its page shows.
  mutating func status(_ status: AdvocateStatus) {
    day(status.changedOn)
    count(status.run)
    list(status.accounts) { writer, account in
      writer.string(account.unit.code)
      for amount in [account.balance.held, account.balance.due, account.paid] {
        writer.amount(amount)
      }
      writer.optional(account.lastPayout) { writer, payout in
        writer.amount(payout.number)
        writer.day(payout.day)
        writer.amount(payout.amount)
      }
      writer.optional(account.nextRelease) { $0.day($1) }
      writer.list(account.credits) { $0.credit($1) }
      writer.count(account.olderCount)
    }
  }

  private mutating func credit(_ credit: AdvocateStatus.Credit) {
    subject(credit.subject)
    string(credit.offer)
    amount(credit.amount)
    state(credit.state)
    string(credit.reason)
    optional(credit.correction) { writer, correction in
      writer.day(correction.day)
      writer.amount(correction.change)
      writer.string(correction.reason)
    }
  }

  private mutating func subject(_ subject: StatementLine.Subject) {
    switch subject {
    case .referral(let number): tagged(0, number)
    case .bonus(let number): tagged(1, number)
    case .payout(let number): tagged(2, number)
    }
  }

  private mutating func state(_ state: AdvocateStatus.State) {
    switch state {
    case .held(nil): count(0)
    case .held(let day?): tagged(1, Int64(day.daysSinceEpoch))
    case .due: count(2)
    case .returned: count(3)
    case .paid(let day): tagged(4, Int64(day.daysSinceEpoch))
    case .gone: count(5)
    case .waived: count(6)
    case .forfeited: count(7)
    }
  }

  private mutating func tagged(_ tag: Int, _ number: Int64) {
    count(tag)
    amount(number)
  }

  private mutating func amount(_ amount: Int64) { fixed(UInt64(bitPattern: amount)) }

  private mutating func day(_ day: Day) { amount(Int64(day.daysSinceEpoch)) }
}
