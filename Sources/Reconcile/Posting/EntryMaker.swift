/// What must be posted so that the ledger shows what should stand: desired less posted.
///
/// Nothing is looked at but the two states, so that the way from one to the other does not matter:
/// a second run posts nothing.
struct EntryMaker {
  private let credit: CreditKey
  private let holder: UInt64
  private let unit: RewardUnit
  private let reason: ReasonCode

  init(_ credit: CreditKey, holder: UInt64, unit: RewardUnit, reason: ReasonCode) {
    self.credit = credit
    self.holder = holder
    self.unit = unit
    self.reason = reason
  }

  /// Calls `body` with the entries that lead from what is `posted` to `total`, of which `released`
  /// is released.
  func move(
    _ posted: PostedCredit?, to total: Int64, released: Int64, _ body: (Entry) -> Void
  ) {
    func append(
      _ kind: Entry.Kind, _ debit: Account.Kind, _ contra: Account.Kind, _ amount: Int64
    ) {
      // Amounts that are not positive are not posted. What is owed grows by the credit side.
      guard amount > 0 else { return }
      body(
        Entry(
          kind: kind, credit: credit, advocate: holder, reason: reason, debit: debit,
          contra: contra, unit: unit, amount: amount))
    }
    var pending = posted?.pending ?? 0
    var payable = posted?.payable ?? 0
    let change = total - pending - payable
    if change > 0 {
      append(.accrual, .expense, .pending, change)
      pending += change
    } else if change < 0 {
      // What is not released goes first.
      let fromPending = min(-change, pending)
      let fromPayable = -change - fromPending
      append(.reversal, .pending, .expense, fromPending)
      let isPaid = (posted?.paid ?? 0) > total
      append(isPaid ? .clawback : .reversal, .payable, .expense, fromPayable)
      pending -= fromPending
      payable -= fromPayable
    }
    append(.release, .pending, .payable, released - payable)
    append(.freeze, .payable, .pending, payable - released)
  }
}
