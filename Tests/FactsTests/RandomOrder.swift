import Codes
import Facts
import Quantity
import TestSupport

/// Orders with every field in use, or with as few as possible.
enum RandomOrder {
  static var code: Code {
    guard let code = Code(exactly: "7F3K9QXM2T") else { preconditionFailure("It is one.") }
    return code
  }

  static func plain(id: UInt64) -> Order {
    Order(
      record: RecordKey(source: FactSource(rank: 0), id: id), number: id, content: 1,
      provenance: Provenance(file: 0, line: UInt32(truncatingIfNeeded: id)),
      occurredAt: Instant(seconds: 1),
      recordedAt: Instant(seconds: 2), amounts: OrderAmounts(.euro, gross: 100))
  }

  static func make(_ random: inout SeededGenerator) -> Order {
    var order = plain(id: random.next() | 1)
    order.record = RecordKey(
      source: FactSource(rank: UInt8.random(in: 0...3, using: &random)), id: order.number)
    if Bool.random(using: &random) { order.number = random.next() | 1 }
    order.content = random.next()
    order.provenance = Provenance(
      file: UInt32.random(in: 0...3, using: &random), line: UInt32.random(in: 1...9, using: &random)
    )
    order.kind = ConversionKind.allCases.randomElement(using: &random) ?? .order
    order.status = OrderStatus.allCases.randomElement(using: &random) ?? .paid
    order.flags = OrderFlags(rawValue: .random(in: 0 ... .max, using: &random))
    order.country = CountryKey(Array("AT".utf8)) ?? .unknown
    order.occurredAt = time(&random)
    order.paidAt = Bool.random(using: &random) ? time(&random) : nil
    order.changedAt = Bool.random(using: &random) ? time(&random) : nil
    order.recordedAt = time(&random)
    order.amounts = amounts(&random)
    order.codes = codes(Int.random(in: 0...3, using: &random), &random)
    order.landingCode = codes(Int.random(in: 0...1, using: &random), &random).first
    order.friend = friend(&random)
    order.contract = random.next()
    order.items = items(Int.random(in: 0...3, using: &random), &random)
    return order
  }

  private static func items(_ count: Int, _ random: inout SeededGenerator) -> [OrderItem] {
    (0..<count).map { _ in
      let article = ["", "P-1", "GUTSCHEIN-50", "Größe 38", String(repeating: "x", count: 300)]
        .randomElement(using: &random)
      var item = OrderItem(article ?? "", amount: Int64(bitPattern: random.next()))
      item.tax = Bool.random(using: &random) ? 0 : Int64(random.next() >> 30)
      item.refunded = Bool.random(using: &random) ? 0 : Int64(random.next() >> 30)
      return item
    }
  }

  private static func time(_ random: inout SeededGenerator) -> Instant {
    Instant(milliseconds: Int64.random(in: -9_999_999...9_999_999_999_999, using: &random))
  }

  private static func amounts(_ random: inout SeededGenerator) -> OrderAmounts {
    let currency = ["EUR", "CHF", "JPY"].randomElement(using: &random).flatMap(Currency.init(code:))
    var amounts = OrderAmounts(currency ?? .euro, gross: Int64(random.next() >> 20))
    amounts.tax = Int64(random.next() >> 30)
    amounts.discount = Int64(random.next() >> 30)
    amounts.discountTax = Int64(random.next() >> 30)
    amounts.shipping = Int64(random.next() >> 30)
    amounts.refunded = Int64(random.next() >> 30)
    return amounts
  }

  private static func codes(_ count: Int, _ random: inout SeededGenerator) -> [Code] {
    let symbols = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")
    return (0..<count).compactMap { _ in
      let length = Int.random(in: 1...20, using: &random)
      return Code(
        exactly: String((0..<length).compactMap { _ in symbols.randomElement(using: &random) }))
    }
  }

  private static func friend(_ random: inout SeededGenerator) -> PersonKeys {
    var friend = PersonKeys()
    friend.customer = random.next()
    friend.email = random.next()
    friend.emailAsWritten = random.next()
    friend.emailStem = random.next()
    friend.phone = random.next()
    friend.address = random.next()
    friend.name = random.next()
    friend.nameSound = random.next()
    friend.visitor = random.next()
    return friend
  }
}
