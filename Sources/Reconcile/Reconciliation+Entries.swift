internal import Facts

extension Reconciliation {
  /// What is to be posted: the credits that should stand, less what the ledger holds.
  ///
  /// In the order of their keys; empty when the ledger is up to date.
  package func entries() -> [Entry] {
    let desired = credits.sorted { CreditPlace($0) < CreditPlace($1) }
    let posted = context.posted.credits
    let reasons = removalReasons(desired)
    var entries: [Entry] = []
    var (next, last) = (0, 0)
    while next < desired.count || last < posted.count {
      let wanted = next < desired.count ? CreditPlace(desired[next]) : nil
      let held = last < posted.count ? CreditPlace(posted[last]) : nil
      if let wanted, held.map({ wanted <= $0 }) ?? true {
        let isBoth = wanted == held
        entries += Self.entries(desired[next], isBoth ? posted[last] : nil)
        next += 1
        if isBoth { last += 1 }
      } else {
        entries += Self.removal(of: posted[last], reasons)
        last += 1
      }
    }
    return entries
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
  private func removalReasons(_ desired: [Credit]) -> [UInt64: ReasonCode] {
    let standing = Set(desired.map(CreditPlace.init))
    let removed = context.posted.credits.filter {
      $0.key.purpose != .milestone && !standing.contains(CreditPlace($0))
    }
    let numbers = Set(removed.map(\.key.subject))
    guard !numbers.isEmpty else { return [:] }
    var reasons: [UInt64: ReasonCode] = [:]
    for index in intake.blocks.indices {
      let block = intake.blocks[index].columns
      for row in 0..<block.count where intake.states[index].bits[row].contains(.head) {
        let number = block.number(of: row)
        if numbers.contains(number) { reasons[number] = intake.states[index][row].primary }
      }
    }
    return reasons
  }
}
