internal import Codes
internal import Facts
internal import Quantity

/// An order that is put together from what several sources tell of it.
struct MergedOrder: Sendable {
  let number: UInt64
  let kind: ConversionKind
  private(set) var status: OrderStatus
  private(set) var flags: OrderFlags
  private(set) var country: CountryKey
  let occurredAt: Int64
  private(set) var paidAt: Int64
  let changedAt: Int64
  private(set) var recordedAt: Int64
  private(set) var amounts: OrderAmounts
  private(set) var codeHigh: UInt64
  private(set) var codeLow: UInt64
  private(set) var furtherCodes: [Code]
  private(set) var landingHigh: UInt64
  private(set) var landingLow: UInt64
  private(set) var friend: PersonKeys
  private(set) var items: [OrderItem]
  /// Another source paid something back in another currency.
  private(set) var hasForeignRefund = false
  /// Another source was paid in another currency, and nobody else says that it is paid.
  private(set) var hasForeignPayment = false
  /// What payments of one source came to so far.
  private var received = (source: UInt8(0), sum: Int64(0))

  /// The record that tells of it first.
  init(_ facts: CaseFacts) {
    number = facts.number
    kind = facts.kind
    status = facts.status
    flags = facts.flags
    country = facts.country
    occurredAt = facts.occurredAt
    paidAt = facts.paidAt
    changedAt = facts.changedAt
    recordedAt = facts.recordedAt
    amounts = facts.amounts
    codeHigh = facts.codeHigh
    codeLow = facts.codeLow
    furtherCodes = facts.furtherCodes
    landingHigh = facts.landingHigh
    landingLow = facts.landingLow
    friend = facts.friend
    items = facts.items
  }

  /// Adds what another source knows beside.
  mutating func merge(_ other: CaseFacts) {
    mergePayment(other)
    if other.status == .refunded { status = .refunded }
    flags.merge(other.flags)
    if country == .unknown { country = other.country }
    recordedAt = min(recordedAt, other.recordedAt)
    if other.currency == amounts.currency {
      amounts.refunded = max(amounts.refunded, other.refunded)
    } else if other.refunded > 0 {
      hasForeignRefund = true
    }
    mergeCodes(other)
    friend.fill(from: other.friend)
    takeItems(other)
  }

  /// A shop that calls it paid is believed; payments must cover it.
  private mutating func mergePayment(_ other: CaseFacts) {
    if status == .awaitingPayment, other.status == .paid, !isPaid(other) { return }
    if status == .awaitingPayment, other.status == .paid {
      status = .paid
      hasForeignPayment = false
    }
    if paidAt == OrderBlock.absentTime { paidAt = other.paidAt }
  }

  /// Whether a record that is paid says so of the order; adds up what payments come to.
  private mutating func isPaid(_ other: CaseFacts) -> Bool {
    guard other.flags.contains(.payment) else { return true }
    guard other.currency == amounts.currency else {
      hasForeignPayment = true
      return false
    }
    if received.source != other.source { received = (other.source, 0) }
    received.sum = received.sum.saturatingAdding(other.amounts.charged)
    return CaseFacts.isCovered(amounts.gross, by: received.sum)
  }

  /// The items of another record, where there are none.
  mutating func takeItems(_ other: CaseFacts) {
    if items.isEmpty { items = other.items }
  }

  /// The codes of an older version, where there are none, and what it says of texts that were none.
  mutating func takeCodes(_ other: CaseFacts) {
    let texts: OrderFlags = [.unreadableCode, .otherPromotion]
    flags.subtract(texts)
    flags.formUnion(other.flags.intersection(texts))
    mergeCodes(other)
  }

  private mutating func mergeCodes(_ other: CaseFacts) {
    if landingHigh == 0 { (landingHigh, landingLow) = (other.landingHigh, other.landingLow) }
    var known = Code(high: codeHigh, low: codeLow).map { [$0] + furtherCodes } ?? furtherCodes
    for code in other.codes where !known.contains(code) { known.append(code) }
    codeHigh = known.first?.high ?? 0
    codeLow = known.first?.low ?? 0
    furtherCodes = Array(known.dropFirst())
  }

  static func amounts(_ box: BlockBox, _ row: Int) -> OrderAmounts {
    var amounts = OrderAmounts(box.columns.currency[at: row], gross: box.columns.gross[at: row])
    amounts.tax = box.columns.tax[at: row]
    amounts.discount = box.columns.discount[at: row]
    amounts.discountTax = box.columns.discountTax[at: row]
    amounts.shipping = box.columns.shipping[at: row]
    amounts.refunded = box.columns.refunded[at: row]
    return amounts
  }

  static func friend(_ box: BlockBox, _ row: Int) -> PersonKeys {
    var friend = PersonKeys()
    friend.customer = box.columns.customer[at: row]
    friend.email = box.columns.email[at: row]
    friend.emailStem = box.columns.emailStem[at: row]
    friend.phone = box.columns.phone[at: row]
    friend.address = box.columns.address[at: row]
    friend.name = box.columns.name[at: row]
    friend.nameSound = box.columns.nameSound[at: row]
    friend.visitor = box.columns.visitor[at: row]
    return friend
  }
}

extension PersonKeys {
  /// Takes over what is not known here.
  fileprivate mutating func fill(from other: PersonKeys) {
    if customer == 0 { customer = other.customer }
    if email == 0 { email = other.email }
    if emailStem == 0 { emailStem = other.emailStem }
    if phone == 0 { phone = other.phone }
    if address == 0 { address = other.address }
    if name == 0 { name = other.name }
    if nameSound == 0 { nameSound = other.nameSound }
    if visitor == 0 { visitor = other.visitor }
  }
}
