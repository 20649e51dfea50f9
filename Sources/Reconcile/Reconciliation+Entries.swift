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
    let ranges = creditRanges
    let reasons = removalReasons(of: Set(ranges.flatMap { removed($0) }))
    for range in ranges { forEachEntry(range, reasons, body) }
  }

  /// The same of one part. `reasons`: of what it takes back. `each`: gets every credit of the part,
  /// before its entries.
  package func forEachEntry(
    _ range: CreditRange, _ reasons: RemovalReasons, each: (Credit) -> Void = { _ in },
    _ body: (Entry, Credit?) -> Void
  ) {
    compare(range) { wanted, held in
      if let wanted {
        each(wanted)
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

  /// Numbers of orders of which something is posted and nothing should stand for that advocate.
  package func removed(_ range: CreditRange) -> [UInt64] {
    if range.posted.isEmpty { return [] }
    var numbers: [UInt64] = []
    compare(range) { wanted, held in
      guard wanted == nil, let held, held.key.purpose != .milestone else { return }
      numbers.append(held.key.subject)
    }
    return numbers
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
    _ posted: PostedCredit, _ reasons: RemovalReasons, _ body: (Entry) -> Void
  ) {
    let isBonus = posted.key.purpose == .milestone
    let maker = EntryMaker(
      posted.key, holder: posted.advocate, unit: posted.unit,
      reason: isBonus ? .milestoneLost : reasons[posted.key.subject])
    maker.move(posted, to: 0, released: 0, body)
  }

  /// The reported reasons of orders, by their numbers.
  package func removalReasons(of numbers: Set<UInt64>) -> RemovalReasons {
    var reasons = RemovalReasons()
    guard !numbers.isEmpty else { return reasons }
    let filter = KeyFilter(numbers)
    for block in intake.blocks.indices { reasons.add(self.reasons(of: numbers, filter, block)) }
    return reasons
  }

  /// The same, by several tasks.
  package func removalReasons(of numbers: Set<UInt64>, limit: Int) async -> RemovalReasons {
    var reasons = RemovalReasons()
    guard !numbers.isEmpty else { return reasons }
    let filter = KeyFilter(numbers)
    let parts = await Workers.map(count: intake.blocks.count, chunkSize: 1, limit: limit) { block in
      self.reasons(of: numbers, filter, block.lowerBound)
    }
    for part in parts { reasons.add(part) }
    return reasons
  }

  private func reasons(
    of numbers: Set<UInt64>, _ filter: KeyFilter, _ block: Int
  ) -> [(order: UInt64, reason: ReasonCode)] {
    let box = intake.blocks[block]
    let states = intake.states[block]
    var found: [(order: UInt64, reason: ReasonCode)] = []
    for row in states.bits.indices where states.bits[row].contains(.head) {
      let own = box.columns.number[at: row]
      let number = own == 0 ? box.columns.record[at: row] : own
      guard filter.mayContain(number), numbers.contains(number) else { continue }
      found.append((number, states[row].primary))
    }
    return found
  }
}

extension KeyFilter {
  fileprivate init(_ keys: Set<UInt64>) {
    self.init(capacity: keys.count)
    for key in keys { insert(key) }
  }
}
