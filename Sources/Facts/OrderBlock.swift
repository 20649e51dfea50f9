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

  /// There must be room for all of them.
  ///
  /// Field by field: so many columns take a sixth of the time that they take order by order.
  package mutating func append(_ orders: borrowing Span<Order>) {
    precondition(count + orders.count <= Self.capacity, "A block holds \(Self.capacity) orders.")
    appendIdentity(orders)
    appendTimes(orders)
    appendAmounts(orders)
    appendCodes(orders)
    appendFriend(orders)
    contract.append(orders, capacity: Self.capacity) { $0.contract }
    appendItems(orders)
    count += orders.count
  }

  package mutating func append(_ order: Order) {
    append(CollectionOfOne(order).span)
  }

  private mutating func appendIdentity(_ orders: borrowing Span<Order>) {
    let room = Self.capacity
    source.append(orders, capacity: room) { $0.record.source.rank }
    record.append(orders, capacity: room) { $0.record.id }
    number.append(orders, capacity: room) { $0.number == $0.record.id ? 0 : $0.number }
    content.append(orders, capacity: room) { $0.content }
    file.append(orders, capacity: room) { $0.provenance.file }
    for index in orders.indices { line.append(orders[index].provenance.line, capacity: room) }
    kind.append(orders, capacity: room) { $0.kind }
    status.append(orders, capacity: room) { $0.status }
    flags.append(orders, capacity: room) { $0.flags }
    country.append(orders, capacity: room) { $0.country }
  }

  private mutating func appendTimes(_ orders: borrowing Span<Order>) {
    let room = Self.capacity
    let absent = Self.absentTime
    occurredAt.append(orders, capacity: room) { $0.occurredAt.milliseconds }
    paidAt.append(orders, capacity: room) { $0.paidAt?.milliseconds ?? absent }
    changedAt.append(orders, capacity: room) { $0.changedAt?.milliseconds ?? absent }
    recordedAt.append(orders, capacity: room) { $0.recordedAt.milliseconds }
  }

  private mutating func appendAmounts(_ orders: borrowing Span<Order>) {
    let room = Self.capacity
    currency.append(orders, capacity: room) { $0.amounts.currency }
    gross.append(orders, capacity: room) { $0.amounts.gross }
    tax.append(orders, capacity: room) { $0.amounts.tax }
    discount.append(orders, capacity: room) { $0.amounts.discount }
    discountTax.append(orders, capacity: room) { $0.amounts.discountTax }
    shipping.append(orders, capacity: room) { $0.amounts.shipping }
    refunded.append(orders, capacity: room) { $0.amounts.refunded }
  }

  private mutating func appendCodes(_ orders: borrowing Span<Order>) {
    let room = Self.capacity
    codeHigh.append(orders, capacity: room) { $0.firstCode?.high ?? 0 }
    codeLow.append(orders, capacity: room) { $0.firstCode?.low ?? 0 }
    landingHigh.append(orders, capacity: room) { $0.landingCode?.high ?? 0 }
    landingLow.append(orders, capacity: room) { $0.landingCode?.low ?? 0 }
    for index in orders.indices where !orders[index].furtherCodes.isEmpty {
      for code in orders[index].furtherCodes {
        furtherCodes.append(FurtherCode(row: UInt32(count + index), code: code))
      }
    }
  }

  private mutating func appendItems(_ orders: borrowing Span<Order>) {
    for index in orders.indices where !orders[index].items.isEmpty {
      for item in orders[index].items { items.append(item, row: count + index) }
    }
  }

  private mutating func appendFriend(_ orders: borrowing Span<Order>) {
    let room = Self.capacity
    customer.append(orders, capacity: room) { $0.friend.customer }
    email.append(orders, capacity: room) { $0.friend.email }
    emailAsWritten.append(orders, capacity: room) { $0.friend.emailAsWritten }
    emailStem.append(orders, capacity: room) { $0.friend.emailStem }
    phone.append(orders, capacity: room) { $0.friend.phone }
    address.append(orders, capacity: room) { $0.friend.address }
    name.append(orders, capacity: room) { $0.friend.name }
    nameSound.append(orders, capacity: room) { $0.friend.nameSound }
    visitor.append(orders, capacity: room) { $0.friend.visitor }
  }
}
