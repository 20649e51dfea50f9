import Codes
import Facts
import Quantity
import TestSupport
import Testing

/// What is stored of facts is what is read back, and damage is noticed.
@Suite struct EncodingTests {
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func aBlockComesBackAsItWasStored(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var block = OrderBlock()
    for _ in 0..<Int.random(in: 1...400, using: &random) {
      var order = RandomOrder.make(&random)
      order.provenance = Provenance(file: 7, line: order.provenance.line)
      block.append(order)
    }
    var bytes: [UInt8] = []
    block.append(to: &bytes)
    let read = try #require(OrderBlock(bytes: bytes, file: 7))
    #expect(read.count == block.count)
    for row in 0..<block.count { #expect(read[row] == block[row]) }
  }

  @Test func numbersAtTheEdgesOfTheirRangeComeBack() throws {
    var block = OrderBlock()
    for amount in [Int64.min, -1, 0, 1, Int64.max] {
      var order = RandomOrder.plain(id: 1)
      order.amounts.gross = amount
      order.record = RecordKey(source: FactSource(rank: 255), id: UInt64(bitPattern: amount))
      order.paidAt = amount == 0 ? nil : Instant(milliseconds: amount | 1)
      block.append(order)
    }
    var bytes: [UInt8] = []
    block.append(to: &bytes)
    let read = try #require(OrderBlock(bytes: bytes, file: 0))
    for row in 0..<block.count { #expect(read[row] == block[row]) }
  }

  @Test func aPlainExportTakesFewBytesForEachOrder() {
    var block = OrderBlock()
    var random = SeededGenerator(seed: 1)
    for line in 0..<10_000 {
      var order = RandomOrder.plain(id: random.next())
      order.provenance = Provenance(file: 0, line: UInt32(line) + 2)
      order.content = random.next()
      order.occurredAt = Instant(seconds: 1_780_000_000 + Int64(line) * 60)
      order.amounts.gross = Int64.random(in: 1000...50_000, using: &random)
      order.friend.customer = random.next()
      block.append(order)
    }
    var bytes: [UInt8] = []
    block.append(to: &bytes)
    #expect(bytes.count < 34 * block.count)
  }

  /// The same bytes as before there were items, so that blocks of older ledgers are read.
  @Test func aBlockWithoutItemsIsStoredAsEver() throws {
    var block = OrderBlock()
    for id in 1...3 as ClosedRange<UInt64> { block.append(RandomOrder.plain(id: id)) }
    var bytes: [UInt8] = []
    block.append(to: &bytes)
    #expect(Array(bytes.prefix(4)) == [3, 0, 0, 0])
    let old = bytes
    var order = RandomOrder.plain(id: 4)
    order.items = [OrderItem("P-1", amount: 100)]
    block.append(order)
    bytes = []
    block.append(to: &bytes)
    #expect(Array(bytes.prefix(4)) == [4, 0, 0, 128])
    let read = try #require(OrderBlock(bytes: old, file: 0))
    #expect(read.count == 3 && read.items.isEmpty)
    #expect(old.count == 320)
  }

  @Test func itemsOfAnotherBlockAreAppendedAfterTheyWereRead() throws {
    var block = OrderBlock()
    var order = RandomOrder.plain(id: 1)
    order.items = [OrderItem("P-1", amount: 100), OrderItem("P-2", amount: 200)]
    block.append(order)
    var bytes: [UInt8] = []
    block.append(to: &bytes)
    var read = try #require(OrderBlock(bytes: bytes, file: 0))
    order.items = [OrderItem("P-2", amount: 5), OrderItem("P-3", amount: 6)]
    read.append(order)
    #expect(read[1].items == order.items && read.items.count == 4)
    #expect(read[0].items == block[0].items)
    // A count without its items.
    #expect(OrderBlock(bytes: Array(bytes.dropLast()), file: 0) == nil)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func damagedBytesGiveNothingOrOrdersButNoCrash(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var block = OrderBlock()
    for _ in 0..<40 { block.append(RandomOrder.make(&random)) }
    var bytes: [UInt8] = []
    block.append(to: &bytes)
    for length in 0..<bytes.count where length.isMultiple(of: 13) {
      #expect(OrderBlock(bytes: Array(bytes[..<length]), file: 0) == nil)
    }
    #expect(OrderBlock(bytes: bytes + [0], file: 0) == nil)
    for _ in 0..<500 {
      var damaged = bytes
      damaged[Int.random(in: damaged.indices, using: &random)] ^= UInt8.random(
        in: 1...255, using: &random)
      _ = OrderBlock(bytes: damaged, file: 0)
    }
  }

  @Test func otherFactsComeBackAsTheyWereStored() throws {
    let record = RecordKey(source: FactSource(rank: 3), id: .max)
    let from = Provenance(file: 9, line: 12)
    let (early, late) = (Instant(milliseconds: -5), Instant(milliseconds: 1_780_000_000_123))
    var payment = Payment(
      record: record, content: 4, provenance: from, order: 5, occurredAt: early,
      recordedAt: late, amount: -7, currency: .euro)
    payment.changedAt = late
    payment.status = .pending
    payment.isTest = true
    try expectRoundTrip([
      payment,
      Payment(
        record: record, content: 4, provenance: from, order: 5, occurredAt: late, recordedAt: late,
        amount: .max, currency: .euro),
    ])
    var refund = Refund(
      record: record, content: 1, provenance: from, order: 2, occurredAt: early,
      recordedAt: late, amount: 3, currency: .euro)
    refund.status = .failed
    try expectRoundTrip([refund])
    try expectRoundTrip(
      Dispute.State.allCases.map {
        Dispute(
          record: record, content: 1, provenance: from, order: 2, state: $0, occurredAt: early,
          recordedAt: late, amount: 3, currency: .euro)
      })
    try expectRoundTrip([
      Click(
        code: RandomOrder.code, occurredAt: early, recordedAt: late, visitor: 8, customer: 6,
        provenance: from)
    ])
    try expectRoundTrip([
      LateClaim(
        record: record, provenance: from, order: 1, code: RandomOrder.code, occurredAt: early,
        recordedAt: late)
    ])
    try expectRoundTrip(
      ManualDecision.Verdict.allCases.map {
        ManualDecision(
          id: 9, order: 1, verdict: $0, amount: 25, code: $0 == .approve ? RandomOrder.code : nil,
          person: 77, occurredAt: early, recordedAt: late)
      })
  }

  private func expectRoundTrip<Fact: PackedFact & Equatable>(_ facts: [Fact]) throws {
    var bytes: [UInt8] = []
    facts.append(to: &bytes)
    #expect(try #require([Fact](bytes: bytes, file: 9)) == facts)
    #expect([Fact](bytes: Array(bytes.dropLast()), file: 9) == nil)
  }
}
