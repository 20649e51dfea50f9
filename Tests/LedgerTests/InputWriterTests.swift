import Diagnostics
import Facts
import Foundation
import Hashing
import Ledger
import Quantity
import SQLite
import TestSupport
import Testing

/// A long file is recorded while it is read: all of it or nothing, and nobody sees a part.
@Suite struct InputWriterTests {
  /// Books with an input, and the blocks of another.
  private struct Reading {
    let books: TestBooks
    var blocks: [OrderBlock] = []
    /// What stands beside full blocks.
    var rest = FactSet()

    init(blocks count: Int = 11, orders: Int = 40, seed: UInt64 = 1) throws {
      var random = SeededGenerator(seed: seed)
      books = try TestBooks()
      _ = try books.add("before")
      for _ in 0..<count { blocks.append(block(orders, &random)) }
      rest.orders = [block(7, &random)]
      rest.refunds = [books.refund(5)]
    }

    private func block(_ count: Int, _ random: inout SeededGenerator) -> OrderBlock {
      var facts = FactSet()
      for line in 1...count {
        var order = books.order(.random(in: 1...UInt64.max, using: &random), line: UInt32(line))
        order.friend.customer = .random(in: 1...UInt64.max, using: &random)
        order.friend.email = .random(in: 1...UInt64.max, using: &random)
        order.record = RecordKey(
          source: FactSource(rank: 0), id: .random(in: 1...UInt64.max, using: &random))
        order.content = .random(in: 1...UInt64.max, using: &random)
        facts.append(order)
      }
      return facts.orders[0]
    }

    func input(source: String = "orders") -> NewInput {
      NewInput(
        source: source, format: "orders", name: "long.csv", sha256: .sha256(of: [7]), bytes: 7,
        importedAt: TestRegistry.now, facts: rest, read: 200)
    }

    func writer(source: String? = nil, from min: Int = 1) throws -> InputWriter {
      books.books.writtenMin = min
      return try books.books.writer(source: source, at: TestRegistry.now)
    }

    /// A writer that has taken the first blocks.
    func writer(after count: Int, from min: Int = 1) throws -> InputWriter {
      let writer = try writer(from: min)
      for block in blocks.prefix(count) { writer.take(block, format: "orders") }
      return writer
    }

    func finish(_ writer: InputWriter) throws -> AddedInput {
      try writer.finish(input(), again: false, in: books.books)
    }
  }

  /// All that is recorded, as text.
  private static func dump(_ path: String) throws -> [String] {
    let database = try Database(path + "/Ledger/ledger.sqlite", .readWrite)
    return try [
      "inputs", "sources", "fact_blocks", "order_places", "key_places", "block_lines",
      "quarantine", "passed_over",
    ].flatMap { table in
      var lines: [String] = []
      var columns = try database.prepare(
        "SELECT group_concat('quote(' || name || ')', '||''|''||')"
          + " FROM pragma_table_info('\(table)')")
      _ = try columns.step()
      var rows = try database.prepare("SELECT \(columns.string(0)) FROM \(table)")
      while try rows.step() { lines.append(table + " " + rows.string(0)) }
      return lines
    }
  }

  @Test(arguments: [1, 3, 11, 12])
  func howeverEarlyItIsWrittenItIsTheSame(min: Int) throws {
    let whole = try Reading()
    var input = whole.input()
    input.packed = whole.blocks.map { PackedOrders($0) }
    _ = try whole.books.books.add(input, again: false)
    let reading = try Reading()
    let added = try reading.finish(try reading.writer(after: 11, from: min))
    guard case .added(let file) = added else { throw reading.books.unexpected }
    #expect(file.number == 2 && file.source == "orders")
    #expect(try Self.dump(reading.books.registry.root) == Self.dump(whole.books.registry.root))
    #expect(try reading.books.books.flaws().isEmpty)
    let orders = try reading.books.books.facts(inputs: nil).orders.dropFirst()
    #expect(orders.map(\.count) == [Int](repeating: 40, count: 11) + [7])
    for (index, block) in reading.blocks.enumerated() {
      let found = try reading.books.books.facts(of: block.number(of: 9), inputs: 2).facts.orders
      #expect(found.map { $0.number(of: 9) } == [block.number(of: 9)], "block \(index)")
    }
    #expect(orders.allSatisfy { $0[0].record.source.rank == 1 && $0[0].provenance.file == 2 })
  }

  @Test func aReadingThatFailsLeavesNothing() throws {
    let reading = try Reading()
    let before = try Self.dump(reading.books.registry.root)
    var writer: InputWriter? = try reading.writer(after: 4)
    #expect(try Self.dump(reading.books.registry.root) == before)
    #expect(writer != nil)
    writer = nil
    #expect(try Self.dump(reading.books.registry.root) == before)
    _ = try reading.books.add("after")
    #expect(try reading.books.books.flaws().isEmpty)
  }

  @Test func readersSeeTheLedgerAsItWasAndWritersAreToldWhy() throws {
    let reading = try Reading()
    let root = reading.books.registry.root
    let other = try #require(try SQLiteBooks.reading(root: root))
    let writer = try reading.writer(after: 3)
    #expect(try other.inputs().count == 1 && other.facts(inputs: nil).orders.count == 1)
    #expect(try other.sources() == ["shop"])
    let refusal = #expect(throws: LedgerFailure.self) { _ = try reading.books.add("other") }
    #expect(refusal?.finding.id == "ledger.busy")
    _ = try reading.finish(writer)
    #expect(try other.inputs().count == 2 && other.sources() == ["shop", "orders"])
    #expect(try SQLiteBooks.reading(root: root)?.facts(inputs: nil).orders.count == 5)
  }

  /// Before there are enough blocks, and while another writes, nothing is locked and all is kept.
  @Test func whileAnotherWritesBlocksWait() throws {
    let reading = try Reading()
    let early = try reading.writer(after: 2, from: 3)
    _ = try reading.books.add("at the same time")
    let transaction = try reading.books.database().beginWriting()
    for block in reading.blocks[2...8] { early.take(block, format: "orders") }
    transaction.rollBack()
    for block in reading.blocks[9...10] { early.take(block, format: "orders") }
    guard case .added(let file) = try reading.finish(early) else { throw reading.books.unexpected }
    #expect(file.number == 3)
    #expect(
      try reading.books.books.facts(inputs: nil).orders.map(\.count).suffix(12)
        == [Int](repeating: 40, count: 11) + [7])
    #expect(try reading.books.books.flaws().isEmpty)
  }

  @Test(arguments: [false, true])
  func whatTwoReadAtOnceIsRecordedOnce(isLate: Bool) throws {
    let reading = try Reading()
    let first = try reading.writer(after: 3)
    // The second finds the first writing, or begins when it has finished.
    let second = try reading.writer(after: isLate ? 0 : 3)
    guard case .added(let file) = try reading.finish(first) else { throw reading.books.unexpected }
    let before = try Self.dump(reading.books.registry.root)
    second.take(reading.blocks[3], format: "orders")
    #expect(try reading.finish(second) == .known(file))
    #expect(try Self.dump(reading.books.registry.root) == before)
    _ = try reading.books.add("after")
  }

  @Test(arguments: [1, 3, 9])
  func aSourceThatAnotherAddedMeanwhileHasItsNumber(min: Int) throws {
    let reading = try Reading()
    let writer = try reading.writer(source: "outlet", from: min)
    if min > 1 { writer.take(reading.blocks[0], format: "orders") }
    _ = try reading.books.add("other", source: "market")
    for block in reading.blocks[1...] { writer.take(block, format: "orders") }
    _ = try writer.finish(reading.input(source: "outlet"), again: false, in: reading.books.books)
    let orders = try reading.books.books.facts(inputs: nil).orders
    #expect(try reading.books.books.sources() == ["shop", "market", "outlet"])
    #expect(orders.dropFirst(2).allSatisfy { $0[0].record.source.rank == 2 })
    #expect(try reading.books.books.flaws().isEmpty)
  }

  @Test func aLedgerThatRefusesABlockIsLeftAsItWasAndFree() throws {
    let reading = try Reading()
    let database = try reading.books.database()
    try database.run(
      """
      CREATE TRIGGER fourth BEFORE INSERT ON fact_blocks
      WHEN (SELECT count(*) FROM fact_blocks) = 3
      BEGIN SELECT RAISE(ABORT, 'three are enough'); END
      """)
    let before = try Self.dump(reading.books.registry.root)
    let writer = try reading.writer(after: 5)
    try database.run("DROP TRIGGER fourth")
    let failure = #expect(throws: LedgerFailure.self) { _ = try reading.finish(writer) }
    #expect(failure?.finding.id == "ledger.failed")
    #expect(try Self.dump(reading.books.registry.root) == before)
  }

  /// What a process leaves that is killed in the middle: the file and its log at that moment.
  @Test func killedInTheMiddleTheLedgerIsAsItWasAndARepetitionConverges() throws {
    let reading = try Reading(blocks: 1, orders: 500)
    reading.books.books.cacheKibibytes = 40
    let root = reading.books.registry.root
    let before = try Self.dump(root)
    let writer = try reading.writer(after: 0)
    let copies = try TemporaryDirectory()
    var logBytes = 0
    for moment in 0..<3 {
      for _ in 0..<4 { writer.take(reading.blocks[0], format: "orders") }
      for name in ["ledger.sqlite", "ledger.sqlite-wal"] {
        let bytes = try reading.books.registry.folder.read("Ledger/" + name)
        try copies.write(bytes, to: "\(moment)/Ledger/" + name)
        logBytes = bytes.count
      }
    }
    #expect(logBytes > 200_000, "blocks were written before all was read")
    _ = try reading.finish(writer)
    for moment in 0..<3 {
      let killed = copies.path + "\(moment)"
      #expect(try Self.dump(killed) == before)
      let books = try SQLiteBooks.writing(
        root: killed, program: reading.books.registry.rules.codes.program)
      books.writtenMin = 2
      let again = try books.writer(source: nil, at: TestRegistry.now)
      for _ in 0..<12 { again.take(reading.blocks[0], format: "orders") }
      _ = try again.finish(reading.input(), again: false, in: books)
      #expect(try books.inputs() == reading.books.books.inputs())
    }
  }
}
