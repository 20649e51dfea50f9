internal import Facts
internal import Workers

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
    for range in creditRanges { forEachEntry(range, reasons, body) }
  }

  /// What all entries move, summed; in the order of kinds and units. `limit`: how many tasks work.
  package func entrySums(limit: Int) async -> [EntrySum] {
    let reasons = removalReasons()
    let ranges = creditRanges
    let parts = await Workers.map(count: ranges.count, chunkSize: 1, limit: limit) { part in
      var sums = EntrySum.Sums()
      forEachEntry(ranges[part.lowerBound], reasons) { entry, _ in sums.add(entry) }
      return sums
    }
    return parts.reduce(into: EntrySum.Sums()) { $0.add($1) }.sums
  }

  private func forEachEntry(
    _ range: CreditRange, _ reasons: [UInt64: ReasonCode], _ body: (Entry, Credit?) -> Void
  ) {
    compare(range) { wanted, held in
      if let wanted {
        Self.move(wanted, held) { body($0, wanted) }
      } else if let held {
        var standing: Credit??
        Self.remove(held, reasons) { entry in
          let found = standing ?? credit(for: held.key)
          standing = .some(found)
          body(entry, found)
        }
      }
    }
  }

  /// Goes through what should stand and what the ledger holds, place by place in their order;
  /// one of the two may be missing.
  private func compare(_ range: CreditRange, _ body: (Credit?, PostedCredit?) -> Void) {
    let posted = range.posted
    var last = posted.startIndex
    forEachCredit(range) { credit in
      guard last < posted.endIndex else { return body(credit, nil) }
      let place = CreditPlace(credit)
      while last < posted.endIndex, CreditPlace(posted[last]) < place {
        body(nil, posted[last])
        last += 1
      }
      if last < posted.endIndex, CreditPlace(posted[last]) == place {
        body(credit, posted[last])
        last += 1
      } else {
        body(credit, nil)
      }
    }
    for credit in posted[last...] { body(nil, credit) }
  }

  private static func move(
    _ credit: Credit, _ posted: PostedCredit?, _ body: (Entry) -> Void
  ) {
    let maker = EntryMaker(
      credit.key, holder: credit.advocate, unit: credit.unit, reason: credit.reason)
    let paid = min(posted?.paid ?? 0, credit.amount)
    let released = credit.state == .released ? credit.amount : paid
    maker.move(posted, to: credit.amount, released: released, body)
  }

  private static func remove(
    _ posted: PostedCredit, _ reasons: [UInt64: ReasonCode], _ body: (Entry) -> Void
  ) {
    let usual: ReasonCode = posted.key.purpose == .milestone ? .milestoneLost : .noCode
    let maker = EntryMaker(
      posted.key, holder: posted.advocate, unit: posted.unit,
      reason: posted.key.purpose == .milestone
        ? usual : reasons[posted.key.subject] ?? usual)
    maker.move(posted, to: 0, released: 0, body)
  }

  /// The reported reasons of orders of which something is posted and nothing should stand.
  private func removalReasons() -> [UInt64: ReasonCode] {
    var numbers: Set<UInt64> = []
    if !context.posted.credits.isEmpty {
      for range in creditRanges {
        compare(range) { wanted, held in
          guard wanted == nil, let held, held.key.purpose != .milestone else { return }
          numbers.insert(held.key.subject)
        }
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
