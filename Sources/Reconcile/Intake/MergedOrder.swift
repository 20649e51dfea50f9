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
    if status == .awaitingPayment, other.status == .paid { status = .paid }
    if other.status == .refunded { status = .refunded }
    if paidAt == OrderBlock.absentTime { paidAt = other.paidAt }
    flags.merge(other.flags)
    if country == .unknown { country = other.country }
    recordedAt = min(recordedAt, other.recordedAt)
    amounts.refunded = max(amounts.refunded, other.refunded)
    mergeCodes(other)
    friend.fill(from: other.friend)
    takeItems(other)
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
