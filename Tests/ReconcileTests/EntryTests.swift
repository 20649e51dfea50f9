import Facts
import Quantity
import Reconcile
import Testing

/// What is handed to whoever posts.
@Suite struct EntryTests {
  @Test(arguments: 6000..<UInt64(6030))
  func entriesComeInTheOrderOfTheirKeysWithTheCreditsThatTheyBringAbout(seed: UInt64) async {
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
        let wanted = credits[entry.credit]?.first { $0.advocate == entry.advocate }
        #expect(credit == wanted, "\(entry)")
        #expect(entry.postings.map(\.amount) == [entry.amount, -entry.amount])
      }
      let keys = made.map(\.entry.credit)
      #expect(keys == keys.sorted())
      #expect(made.map(\.entry) == result.entries())
    }
  }
}
