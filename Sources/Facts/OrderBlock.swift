package import Codes
package import Quantity

/// Up to 65,536 orders in columns: what readers produce, the ledger stores and rules read.
///
/// An order of a plain export takes about 50 bytes here, with all fields in use about 170.
package struct OrderBlock: Sendable {
  package static let capacity = 65_536

  /// A second or later code of an order.
  package struct FurtherCode: Sendable, Hashable, BitwiseCopyable {
    package let row: UInt32
    package let code: Code
  }

  package internal(set) var count = 0

  package internal(set) var source = Column(UInt8(0))
  package internal(set) var record = Column(UInt64(0))
  /// Zero where the number is the record's id.
  package internal(set) var number = Column(UInt64(0))
  package internal(set) var content = Column(UInt64(0))
  package internal(set) var file = Column(UInt32(0))
  package internal(set) var line = LineColumn()

  package internal(set) var kind = Column(ConversionKind.order)
  package internal(set) var status = Column(OrderStatus.paid)
  package internal(set) var flags = Column(OrderFlags())
  package internal(set) var country = Column(CountryKey.unknown)

  /// Milliseconds since 1970, like all times here.
  package internal(set) var occurredAt = Int64Column(0, step: OrderBlock.second)
  /// `absentTime` where not known.
  package internal(set) var paidAt = Int64Column(OrderBlock.absentTime, step: OrderBlock.second)
  package internal(set) var changedAt = Int64Column(
    OrderBlock.absentTime, step: OrderBlock.second)
  package internal(set) var recordedAt = Int64Column(0, step: OrderBlock.second)

  package internal(set) var currency = Column(Currency.euro)
  package internal(set) var gross = Int64Column(0, step: 1)
  package internal(set) var tax = Int64Column(0, step: 1)
  package internal(set) var discount = Int64Column(0, step: 1)
  package internal(set) var discountTax = Int64Column(0, step: 1)
  package internal(set) var shipping = Int64Column(0, step: 1)
  package internal(set) var refunded = Int64Column(0, step: 1)

  /// Halves of the first code; zero without one.
  package internal(set) var codeHigh = Column(UInt64(0))
  package internal(set) var codeLow = Column(UInt64(0))
  package internal(set) var landingHigh = Column(UInt64(0))
  package internal(set) var landingLow = Column(UInt64(0))
  /// By row.
  package internal(set) var furtherCodes: [FurtherCode] = []

  package internal(set) var customer = Column(UInt64(0))
  package internal(set) var email = Column(UInt64(0))
  package internal(set) var emailAsWritten = Column(UInt64(0))
  package internal(set) var emailStem = Column(UInt64(0))
  package internal(set) var phone = Column(UInt64(0))
  package internal(set) var address = Column(UInt64(0))
  package internal(set) var name = Column(UInt64(0))
  package internal(set) var nameSound = Column(UInt64(0))
  package internal(set) var visitor = Column(UInt64(0))
  package internal(set) var contract = Column(UInt64(0))
  package internal(set) var items = ItemColumns()

  /// A time that is not known.
  package static let absentTime = Int64.min
  /// Milliseconds: finer times are rare.
  private static let second: Int64 = 1000

  package init() {}

  package var isFull: Bool { count >= Self.capacity }

  /// The block must not be full.
  package mutating func append(_ order: borrowing Order) {
    precondition(!isFull, "A block holds \(Self.capacity) orders.")
    appendIdentity(order)
    appendTimes(order)
    appendAmounts(order.amounts)
    appendCodes(order)
    appendFriend(order.friend)
    contract.append(order.contract, capacity: Self.capacity)
    if !order.items.isEmpty { appendItems(order) }
    count += 1
  }

  private mutating func appendIdentity(_ order: borrowing Order) {
    let room = Self.capacity
    source.append(order.record.source.rank, capacity: room)
    record.append(order.record.id, capacity: room)
    number.append(order.number == order.record.id ? 0 : order.number, capacity: room)
    content.append(order.content, capacity: room)
    file.append(order.provenance.file, capacity: room)
    line.append(order.provenance.line, capacity: room)
    kind.append(order.kind, capacity: room)
    status.append(order.status, capacity: room)
    flags.append(order.flags, capacity: room)
    country.append(order.country, capacity: room)
  }

  private mutating func appendTimes(_ order: borrowing Order) {
    let room = Self.capacity
    let absent = Self.absentTime
    occurredAt.append(order.occurredAt.milliseconds, capacity: room)
    paidAt.append(order.paidAt?.milliseconds ?? absent, capacity: room)
    changedAt.append(order.changedAt?.milliseconds ?? absent, capacity: room)
    recordedAt.append(order.recordedAt.milliseconds, capacity: room)
  }

  private mutating func appendAmounts(_ amounts: OrderAmounts) {
    let room = Self.capacity
    currency.append(amounts.currency, capacity: room)
    gross.append(amounts.gross, capacity: room)
    tax.append(amounts.tax, capacity: room)
    discount.append(amounts.discount, capacity: room)
    discountTax.append(amounts.discountTax, capacity: room)
    shipping.append(amounts.shipping, capacity: room)
    refunded.append(amounts.refunded, capacity: room)
  }

  private mutating func appendCodes(_ order: borrowing Order) {
    let room = Self.capacity
    let first = order.codes.first
    codeHigh.append(first?.high ?? 0, capacity: room)
    codeLow.append(first?.low ?? 0, capacity: room)
    landingHigh.append(order.landingCode?.high ?? 0, capacity: room)
    landingLow.append(order.landingCode?.low ?? 0, capacity: room)
    for code in order.codes.dropFirst() {
      furtherCodes.append(FurtherCode(row: UInt32(count), code: code))
    }
  }

  private mutating func appendItems(_ order: borrowing Order) {
    for item in order.items { items.append(item, row: count) }
  }

  private mutating func appendFriend(_ friend: PersonKeys) {
    let room = Self.capacity
    customer.append(friend.customer, capacity: room)
    email.append(friend.email, capacity: room)
    emailAsWritten.append(friend.emailAsWritten, capacity: room)
    emailStem.append(friend.emailStem, capacity: room)
    phone.append(friend.phone, capacity: room)
    address.append(friend.address, capacity: room)
    name.append(friend.name, capacity: room)
    nameSound.append(friend.nameSound, capacity: room)
    visitor.append(friend.visitor, capacity: room)
  }
}
