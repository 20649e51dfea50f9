import Facts
import Hashing
import Ledger
import Quantity
import SQLite
import TestSupport
import Testing

/// One order is found without reading all facts, and all that is known of it.
@Suite struct PlaceTests {
  /// Orders and refunds, some numbers in several inputs.
  private func fill(_ books: TestBooks, _ random: inout SeededGenerator) throws -> Set<UInt64> {
    let numbers = (0..<400).map { _ in UInt64.random(in: 1...UInt64.max, using: &random) }
    for input in 0..<20 {
      var facts = FactSet()
      for line in 2..<40 {
        let number = numbers[Int.random(in: 0..<380, using: &random)]
        facts.append(books.order(number, line: UInt32(line)))
        if line % 5 == 0 {
          facts.refunds.append(
            books.refund(numbers[Int.random(in: numbers.indices, using: &random)]))
        }
      }
      try books.add("\(input)", facts)
    }
    return Set(numbers)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func whatIsFoundOfAnOrderIsAllThereIs(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let books = try TestBooks()
    let numbers = try fill(books, &random)
    let all = try books.books.facts(inputs: nil)
    for number in numbers {
      let found = try books.books.facts(of: number, inputs: 20)
      #expect(Self.orders(found.facts, number) == Self.orders(all, number))
      #expect(Self.refunds(found.facts, number) == Self.refunds(all, number))
      #expect(found.blocks.count == found.facts.orders.count)
      #expect(found.facts.orders.count < all.orders.count / 2)
    }
    #expect(try books.books.facts(of: 77, inputs: 20).blocks.isEmpty)
  }

  @Test func onlyTheInputsOfARunAreLookedAt() throws {
    let books = try TestBooks()
    for name in ["a", "b"] {
      var facts = FactSet()
      facts.append(books.order(5, line: 2))
      try books.add(name, facts)
    }
    #expect(try books.books.facts(of: 5, inputs: 1).blocks.count == 1)
    #expect(try books.books.facts(of: 5, inputs: 2).blocks.count == 2)
  }

  @Test func ordersOfALedgerFromBeforeTheIndexAreFound() throws {
    var random = SeededGenerator(seed: 4)
    let books = try TestBooks()
    let numbers = try fill(books, &random)
    let database = try books.database()
    for table in ["order_places", "block_lines"] {
      try database.run("DROP TRIGGER \(table)_stay; DELETE FROM \(table) WHERE block % 2 = 0")
    }
    let all = try books.books.facts(inputs: nil)
    for number in numbers {
      let found = try books.books.facts(of: number, inputs: 20).facts
      #expect(Self.orders(found, number) == Self.orders(all, number))
      #expect(Self.refunds(found, number) == Self.refunds(all, number))
    }
  }

  @Test func anOrderIsFoundByItsLine() throws {
    let books = try TestBooks()
    var facts = FactSet()
    for line in [3, 9, 70_000] { facts.append(books.order(UInt64(line), line: UInt32(line))) }
    try books.add("a", FactSet())
    try books.add("b", facts)
    for line in [3, 9, 70_000] as [UInt32] {
      #expect(try books.books.order(input: 2, line: line) == UInt64(line))
    }
    for line in [0, 2, 4, 70_001] as [UInt32] {
      #expect(try books.books.order(input: 2, line: line) == nil)
    }
    #expect(try books.books.order(input: 1, line: 3) == nil)
  }

  /// More blocks than one worker reads at once.
  @Test(arguments: [1, 2, 5])
  func factsAreTheSameHoweverManyReadThem(jobs: Int) async throws {
    var random = SeededGenerator(seed: 6)
    let books = try TestBooks()
    _ = try fill(books, &random)
    for inputs in [0, 1, 13, 20] {
      let whole = try books.books.facts(inputs: inputs)
      let read = try await books.books.facts(inputs: inputs, jobs: jobs)
      #expect(read.orders.map(Self.rows) == whole.orders.map(Self.rows))
      #expect(read.refunds == whole.refunds)
    }
  }

  private static func rows(_ block: OrderBlock) -> [Order] {
    (0..<block.count).map { block[$0] }
  }

  private static func orders(_ facts: FactSet, _ number: UInt64) -> [Order] {
    facts.orders.flatMap { rows($0).filter { $0.number == number } }
  }

  private static func refunds(_ facts: FactSet, _ number: UInt64) -> [Refund] {
    facts.refunds.filter { $0.order == number }
  }
}
