internal import Facts

extension Reconciliation {
  /// What is to be posted: the credits that should stand, less what the ledger holds.
  ///
  /// In the order of their keys; empty when the ledger is up to date.
  package func entries() -> [Entry] {
    var entries: [Entry] = []
    forEachEntry { entry, _ in entries.append(entry) }
    return entries
  }

  /// Calls `body` with every entry of `entries()`, in that order, and with the credit that should
  /// stand for its key, be it another advocate's; nil when none should.
  package func forEachEntry(_ body: (Entry, Credit?) -> Void) {
    let reasons = removalReasons()
    compare { wanted, held in
      for entry in wanted.map({ Self.entries($0, held) }) ?? [] { body(entry, wanted) }
      guard wanted == nil, let held else { return }
      let entries = Self.removal(of: held, reasons)
      let standing = entries.isEmpty ? nil : credit(for: held.key)
      for entry in entries { body(entry, standing) }
    }
  }

  /// Goes through what should stand and what the ledger holds, place by place in their order;
  /// one of the two may be missing.
  private func compare(_ body: (Credit?, PostedCredit?) -> Void) {
    let posted = context.posted.credits
    var last = 0
    forEachCredit { credit in
      guard last < posted.count else { return body(credit, nil) }
      let place = CreditPlace(credit)
      while last < posted.count, CreditPlace(posted[last]) < place {
        body(nil, posted[last])
        last += 1
      }
      if last < posted.count, CreditPlace(posted[last]) == place {
        body(credit, posted[last])
        last += 1
      } else {
        body(credit, nil)
      }
    }
    for credit in posted[last...] { body(nil, credit) }
  }

  private static func entries(_ credit: Credit, _ posted: PostedCredit?) -> [Entry] {
    var maker = EntryMaker(
      credit.key, holder: credit.advocate, unit: credit.unit, reason: credit.reason)
    let paid = min(posted?.paid ?? 0, credit.amount)
    let released = credit.state == .released ? credit.amount : paid
    maker.move(posted, to: credit.amount, released: released)
    return maker.entries
  }

  private static func removal(
    of posted: PostedCredit, _ reasons: [UInt64: ReasonCode]
  ) -> [Entry] {
    let usual: ReasonCode = posted.key.purpose == .milestone ? .milestoneLost : .noCode
    var maker = EntryMaker(
      posted.key, holder: posted.advocate, unit: posted.unit,
      reason: posted.key.purpose == .milestone
        ? usual : reasons[posted.key.subject] ?? usual)
    maker.move(posted, to: 0, released: 0)
    return maker.entries
  }

  /// The reported reasons of orders of which something is posted and nothing should stand.
  private func removalReasons() -> [UInt64: ReasonCode] {
    var numbers: Set<UInt64> = []
    if !context.posted.credits.isEmpty {
      compare { wanted, held in
        guard wanted == nil, let held, held.key.purpose != .milestone else { return }
        numbers.insert(held.key.subject)
      }
    }
    guard !numbers.isEmpty else { return [:] }
    var reasons: [UInt64: ReasonCode] = [:]
    for index in intake.blocks.indices {
      let box = intake.blocks[index]
      for row in intake.states[index].bits.indices
      where intake.states[index].bits[row].contains(.head) {
        let own = box.columns.number[at: row]
        let number = own == 0 ? box.columns.record[at: row] : own
        if numbers.contains(number) { reasons[number] = intake.states[index][row].primary }
      }
    }
    return reasons
  }
}
