import Ledger
import TestSupport
import Testing

/// Balances are what the entries come to.
@Suite struct BalanceTests {
  /// Several runs touch the same credits, for two advocates and in two units.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func balancesAreTheSumsOfTheEntries(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let books = try TestBooks()
    _ = try books.registry.import("id\n100\n200\n")
    _ = try books.add("a")
    var steps: [UInt64: Int] = [:]
    for run in 1...4 {
      var entries: [Entry] = []
      for _ in 0..<60 {
        let subject = UInt64.random(in: 1...25, using: &random) << 59
        let step = steps[subject, default: 0]
        steps[subject] = step + 1
        var entry = books.entry(subject, step: step)
        entry.advocate = Int64.random(in: 1...2, using: &random)
        entry.unit = Bool.random(using: &random) ? "EUR" : "POINTS"
        entry.amount = Int64.random(in: 1...500, using: &random)
        if Bool.random(using: &random) { (entry.debit, entry.credit) = (.pending, .payable) }
        entries.append(entry)
      }
      _ = try #require(try books.post(entries: entries))
      let all = try books.books.entries(.all)
      let now = try books.books.balances(before: nil)
      let before = try books.books.balances(before: run)
      #expect(now == sums(all))
      #expect(before == sums(all.filter { $0.run < run }))
    }
  }

  /// One after the other, by what they are of.
  private func sums(_ entries: [Entry]) -> [CreditBalance] {
    var sums: [CreditBalance] = []
    for entry in entries {
      let known = sums.firstIndex { sum in
        sum.name == entry.name && sum.advocate == entry.advocate && sum.unit == entry.unit
      }
      let index = known ?? sums.count
      if known == nil {
        sums.append(
          CreditBalance(
            name: entry.name, advocate: entry.advocate, unit: entry.unit, offer: entry.offer))
      }
      if entry.debit == .pending { sums[index].pending -= entry.amount }
      if entry.credit == .pending { sums[index].pending += entry.amount }
      if entry.credit == .payable { sums[index].payable += entry.amount }
    }
    for index in sums.indices {
      sums[index].steps = entries.count { $0.name == sums[index].name }
    }
    return sums.sorted { ($0.name, $0.advocate, $0.unit) < ($1.name, $1.advocate, $1.unit) }
  }
}
