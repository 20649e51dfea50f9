import Codes
import Facts
import Quantity
import TestSupport
import Testing

/// What readers append is what rules and ledger read back.
@Suite struct OrderBlockTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func everyFieldComesBackAsItWasAppended(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let orders = (0..<300).map { _ in RandomOrder.make(&random) }
    var block = OrderBlock()
    for order in orders { block.append(order) }
    #expect(block.count == orders.count)
    for (row, order) in orders.enumerated() { #expect(block[row] == order) }
  }

  /// Readers append many orders at once, of which few or none differ in a field.
  @Test(arguments: 0..<UInt64(40))
  func ordersAreAppendedInPartsOfAnySize(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var plain = RandomOrder.plain(id: seed)
    plain.codes = Bool.random(using: &random) ? [RandomOrder.code] : []
    let same = Int.random(in: 0...30, using: &random)
    let orders = (0..<100).map { $0 < same ? plain : RandomOrder.make(&random) }
    var block = OrderBlock()
    var rest = orders[...]
    while !rest.isEmpty {
      let part = rest.prefix(Int.random(in: 0...40, using: &random))
      block.append(part.span)
      rest = rest.dropFirst(part.count)
    }
    #expect(block.count == orders.count && block.tax.count == orders.count)
    #expect(orders.indices.map { block[$0] } == orders)
  }

  @Test func fullBlocksAreFollowedByOthers() {
    let orders = (0..<OrderBlock.capacity + 10).map { RandomOrder.plain(id: UInt64($0) + 1) }
    var facts = FactSet()
    for part in [orders[..<7], orders[7...]] { facts.append(part.span) }
    #expect(facts.orders.map(\.count) == [OrderBlock.capacity, 10])
    let ids = facts.orders.flatMap { block in (0..<block.count).map { block.record[$0] } }
    #expect(ids == orders.map(\.record.id))
  }

  @Test func aCodeIsListedOnce() {
    var order = RandomOrder.plain(id: 1)
    let codes = ["7F3K9QXM2T", "AB12CD34", "EF56GH78"].compactMap { Code(exactly: $0) }
    for code in [codes[0], codes[1], codes[0], codes[2], codes[1]] { order.add(code) }
    #expect(order.codes == codes)
    order.codes = []
    #expect(order.codes == [] && order.firstCode == nil)
  }

  @Test(arguments: 10..<UInt64(40))
  func nothingIsLeftOfAnOrderThatWasBegunAgain(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var order = RandomOrder.make(&random)
    let new = RandomOrder.plain(id: seed)
    order.begin(
      record: new.record, number: new.number, content: new.content, provenance: new.provenance,
      occurredAt: new.occurredAt, recordedAt: new.recordedAt, amounts: new.amounts)
    #expect(order == new)
  }

  @Test func aFieldInWhichAllOrdersAgreeTakesNoMemory() {
    var block = OrderBlock()
    for line in 0..<1000 {
      var order = RandomOrder.plain(id: UInt64(line) + 1)
      order.codes = [RandomOrder.code]
      block.append(order)
    }
    #expect(block.codeHigh.isConstant && block.codeLow.isConstant)
    #expect(block.number.isConstant && block.phone.isConstant)
    #expect(!block.record.isConstant)
    #expect(block.tax.byteCount == 0)
  }

  @Test func aLateDifferenceFillsInWhatWasBefore() {
    var column = Column(UInt32(7))
    #expect(column[0] == 7)
    for value in [5, 5, 5, 6, 5] as [UInt32] {
      column.append(CollectionOfOne(value).span, capacity: 8) { $0 }
    }
    #expect((0..<5).map { column[$0] } == [5, 5, 5, 6, 5])
    #expect(column.count == 5)
  }

  @Test func aPlainOrderTakesFiftyBytesInABlock() {
    var block = OrderBlock()
    for id in 1...OrderBlock.capacity {
      var order = RandomOrder.plain(id: UInt64(id))
      order.content = UInt64(id) &* 31
      order.occurredAt = Instant(seconds: Int64(id))
      order.amounts.gross = Int64(id)
      order.friend.customer = UInt64(id) &* 17
      order.friend.email = UInt64(id) &* 19
      order.codes = id.isMultiple(of: 2) ? [RandomOrder.code] : []
      order.status = id.isMultiple(of: 5) ? .cancelled : .paid
      block.append(order)
    }
    #expect(block.isFull)
    let bytes = [
      block.record.byteCount, block.content.byteCount, block.line.byteCount,
      block.occurredAt.byteCount, block.gross.byteCount, block.customer.byteCount,
      block.email.byteCount, block.codeHigh.byteCount, block.codeLow.byteCount,
      block.status.byteCount, block.file.byteCount, block.currency.byteCount,
    ].reduce(0, +)
    #expect(bytes <= 50 * OrderBlock.capacity)
  }

  @Test func aSetOpensANewBlockWhenOneIsFull() {
    var facts = FactSet()
    for id in 1...OrderBlock.capacity + 1 { facts.append(RandomOrder.plain(id: UInt64(id))) }
    #expect(facts.orders.map(\.count) == [OrderBlock.capacity, 1])
    #expect(facts.orderCount == OrderBlock.capacity + 1)
  }

  @Test(
    arguments: [("DE", "DE"), ("at", "AT"), ("D", ""), ("DEU", ""), ("D1", "")])
  func aCountryIsTwoLetters(text: String, expected: String) {
    #expect((CountryKey(Array(text.utf8)) ?? .unknown).description == expected)
  }
}
