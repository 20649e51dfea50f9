import Codes
import Facts
import Ledger
import Quantity
import SQLite
import TestSupport
import Testing

/// A friend's orders and visits, and a code's, are found without reading all facts.
@Suite struct KeyTests {
  /// Orders and visits of some friends under some codes, in many inputs.
  private struct History {
    let books: TestBooks
    let friends: [PersonKeys]
    let codes: [Code]

    init(_ random: inout SeededGenerator) throws {
      books = try TestBooks()
      var friends: [PersonKeys] = []
      for number in 0..<200 {
        var friend = PersonKeys()
        if number % 3 != 0 { friend.customer = .random(in: 1...UInt64.max, using: &random) }
        if number % 5 != 0 { friend.email = .random(in: 1...UInt64.max, using: &random) }
        if number % 2 != 0 { friend.visitor = .random(in: 1...UInt64.max, using: &random) }
        friends.append(friend)
      }
      self.friends = friends
      codes = (0..<60).compactMap { Code(exactly: "CODE\($0)") }
      for input in 0..<20 {
        var facts = FactSet()
        for line in 0..<30 {
          facts.append(order(UInt32(line), &random))
          facts.clicks.append(click(UInt32(line), &random))
        }
        try books.add("\(input)", facts)
      }
    }

    private func order(_ line: UInt32, _ random: inout SeededGenerator) -> Order {
      var order = books.order(.random(in: 1...UInt64.max, using: &random), line: line)
      order.friend = friends[Int.random(in: 0..<190, using: &random)]
      let count = Int.random(in: 0...2, using: &random)
      order.codes = (0..<count).map { _ in codes[Int.random(in: 0..<55, using: &random)] }
      return order
    }

    private func click(_ line: UInt32, _ random: inout SeededGenerator) -> Click {
      let friend = friends[Int.random(in: 0..<190, using: &random)]
      return Click(
        code: codes[Int.random(in: 0..<55, using: &random)], occurredAt: TestRegistry.now,
        recordedAt: TestRegistry.now, visitor: friend.visitor, customer: friend.customer,
        provenance: Provenance(file: 1, line: line))
    }
  }

  /// Finds all that a search through everything finds, and reads less.
  private func compare(_ history: History, inputs: Int, isSparing: Bool) throws {
    let books = history.books.books
    let all = try books.facts(inputs: inputs)
    for friend in history.friends[110...] {
      let isOwn = { (order: Order) in
        (friend.customer != 0 && order.friend.customer == friend.customer)
          || (friend.email != 0 && order.friend.email == friend.email)
      }
      let found = try books.facts(of: 77, andFriends: [friend], inputs: inputs)
      #expect(Self.orders(found).filter(isOwn) == Self.orders(all).filter(isOwn))
      let visits = all.clicks.filter { click in
        (friend.visitor != 0 && click.visitor == friend.visitor)
          || (friend.customer != 0 && click.customer == friend.customer)
      }
      #expect(found.clicks == visits)
      if isSparing { #expect(found.orders.count < all.orders.count * 3 / 4) }
    }
    for code in history.codes[30...] {
      let found = try books.facts(naming: code, inputs: inputs)
      let names = { (order: Order) in order.codes.contains(code) }
      #expect(Self.orders(found.facts).filter(names) == Self.orders(all).filter(names))
      #expect(found.facts.clicks == all.clicks.filter { $0.code == code })
      #expect(found.blocks.count == found.facts.orders.count)
    }
  }

  private static func orders(_ facts: FactSet) -> [Order] {
    facts.orders.flatMap { block in (0..<block.count).map { block[$0] } }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func whatIsFoundOfAFriendAndACodeIsAllThereIs(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let history = try History(&random)
    try compare(history, inputs: 20, isSparing: true)
    try compare(history, inputs: 7, isSparing: false)
    #expect(try history.books.books.facts(naming: history.codes[59], inputs: 20).blocks.isEmpty)
  }

  @Test func friendsOfALedgerFromBeforeTheTableAreFound() throws {
    var random = SeededGenerator(seed: 3)
    let history = try History(&random)
    try history.books.database().run(
      "DROP TRIGGER key_places_stay; DELETE FROM key_places WHERE block % 4 < 2")
    try compare(history, inputs: 20, isSparing: false)
    #expect(try history.books.books.flaws().isEmpty)
  }

  /// Guests without address: nothing leads from one order to another.
  @Test func strangersHaveNoOtherOrders() throws {
    let books = try TestBooks()
    var facts = FactSet()
    facts.append(books.order(5 << 55, line: 2))
    try books.add("a", facts)
    #expect(try books.books.facts(of: 6 << 55, andFriends: [.unknown], inputs: 1).orders.isEmpty)
    #expect(try books.books.facts(of: 5 << 55, andFriends: [.unknown], inputs: 1).orders.count == 1)
  }

  /// Blocks in which nothing, the same for all, or something of its own is decided for each order.
  @Test func whatWasDecidedForAnAdvocateIsFound() throws {
    let books = try TestBooks()
    for name in ["a", "b", "c", "d"] { _ = try books.add(name) }
    _ = try #require(
      try books.post(entries: []) { block, row in
        switch block {
        case 0: 0
        case 1: 7
        default: UInt64(block * 100_000 + row)
        }
      })
    let found = { (advocate: Int64) in
      try books.books.facts(decidedFor: advocate, inputs: 4).blocks
    }
    #expect(try found(7) == [2])
    #expect(try found(200_000) == [3] && found(200_001) == [3])
    #expect(try found(300_001) == [4] && found(300_002) == [])
    #expect(try books.books.facts(decidedFor: 300_001, inputs: 3).blocks == [])
    try books.database().run("UPDATE decisions SET bytes = substr(bytes, 1, 30) WHERE block = 3")
    #expect(throws: LedgerFailure.self) { try found(7) }
  }
}
