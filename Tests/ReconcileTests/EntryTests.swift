import Facts
import Quantity
import Reconcile
import Testing

/// What is handed to whoever posts.
@Suite struct EntryTests {
  @Test(arguments: 6000..<UInt64(6030))
  func entriesComeInTheOrderOfTheirKeysWithTheCreditsThatShouldStand(seed: UInt64) async {
    var season = RandomSeason(seed: seed).season
    var books = BooksModel()
    let first = await season.reconciled()
    books.post(first)
    season.posted = books.posted
    season.orders = season.orders.map { order in
      var order = order
      if order.number.isMultiple(of: 3) { order.status = .cancelled }
      if order.number.isMultiple(of: 4) { order.codes = [Season.code("CLEO2026")] }
      return order
    }
    for result in [first, await season.reconciled()] {
      let credits = Dictionary(grouping: result.credits, by: \.key)
      var made: [(entry: Entry, credit: Credit?)] = []
      result.forEachEntry { made.append(($0, $1)) }
      for (entry, credit) in made {
        #expect(credit == credits[entry.credit]?.first, "\(entry)")
        #expect(entry.postings.map(\.amount) == [entry.amount, -entry.amount])
      }
      let keys = made.map(\.entry.credit)
      #expect(keys == keys.sorted())
      #expect(made.map(\.entry) == result.entries())
      var parts = EntrySum.Sums()
      for entry in made { parts.add(entry.entry) }
      let sums = parts.sums
      let kinds = Dictionary(grouping: made.map(\.entry)) { "\($0.kind) \($0.unit)" }
      #expect(sums.count == kinds.count)
      for sum in sums {
        let own = kinds["\(sum.kind) \(sum.unit)"] ?? []
        #expect(sum.entries == own.count)
        #expect(sum.amount == own.reduce(0) { $0 + $1.amount })
      }
    }
  }

  /// What the ledger holds is given part by part, and not when all is decided.
  @Test(arguments: 6200..<UInt64(6230))
  func entriesOfPartsAreAllEntries(seed: UInt64) async {
    var season = RandomSeason(seed: seed).season
    var books = BooksModel()
    books.post(await season.reconciled())
    season.orders = season.orders.map { order in
      var order = order
      if order.number.isMultiple(of: 3) { order.status = .cancelled }
      if order.number.isMultiple(of: 4) { order.codes = [Season.code("CLEO2026")] }
      return order
    }
    season.posted = books.posted
    let whole = await season.reconciled()
    let decisive = books.posted.credits.filter { $0.key.purpose == .milestone }
    season.posted = PostedBook(decisive)
    let result = await season.reconciled()
    let held = books.posted.credits
    var next: UInt64 = 0
    let ranges = (0..<Reconciliation.partCount).map { part in
      let subjects = Reconciliation.subjects(ofPart: part)
      #expect(subjects.lowerBound == next)
      next = subjects.upperBound &+ 1
      return result.range(part, posted: held[...].part(of: subjects, \.key.subject))
    }
    #expect(next == 0)
    let removed = Set(ranges.flatMap { result.removed($0) })
    let reasons = await result.removalReasons(of: removed, limit: 2)
    var (entries, credits): ([Entry], [Credit]) = ([], [])
    for range in ranges {
      result.forEachEntry(range, reasons) {
        credits.append($0)
      } _: { entry, _ in
        entries.append(entry)
      }
    }
    #expect(entries == whole.entries())
    #expect(credits == whole.credits)
  }

  @Test(arguments: 6100..<UInt64(6110))
  func decisionsInColumnsAreThoseOfEachRow(seed: UInt64) async {
    let season = RandomSeason(seed: seed).season
    let result = await season.reconciled()
    #expect(result.decided.count == season.facts.orders.count)
    for block in 0..<result.decided.count {
      let columns = result.decided[block]
      #expect(columns.outcomes.count == season.facts.orders[block].count)
      for row in columns.outcomes.indices {
        let decision = result.decision(block: block, row: row)
        #expect(columns.outcomes[row] == decision.outcome.rawValue)
        #expect(columns.reasons[row] == decision.reason.rawValue)
        #expect(columns.reasonSets[row] == decision.reasons.rawValue)
        #expect(columns.advocates[row] == decision.advocate ?? 0)
        #expect(Int(columns.offers[row]) == decision.offer.map { $0 + 1 } ?? 0)
      }
    }
  }
}
