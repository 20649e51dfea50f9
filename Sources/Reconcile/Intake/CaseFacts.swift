internal import Codes
internal import Facts
internal import Program
internal import Quantity

/// What the rules look at in one order: its record, or what several sources told of it together.
struct CaseFacts: Sendable {
  var number: UInt64
  var kind: ConversionKind
  var status: OrderStatus
  var flags: OrderFlags
  var country: CountryKey
  /// Milliseconds since 1970, like all times here.
  var occurredAt: Int64
  /// `OrderBlock.absentTime` when not known.
  var paidAt: Int64
  var changedAt: Int64
  var recordedAt: Int64
  var amounts: OrderAmounts
  var codeHigh: UInt64
  var codeLow: UInt64
  /// Codes after the first.
  var furtherCodes: [Code]
  var landingHigh: UInt64
  var landingLow: UInt64
  var friend: PersonKeys

  init(_ box: BlockBox, _ row: Int) {
    let own = box.columns.number[at: row]
    number = own == 0 ? box.columns.record[at: row] : own
    kind = box.columns.kind[at: row]
    status = box.columns.status[at: row]
    flags = box.columns.flags[at: row]
    country = box.columns.country[at: row]
    occurredAt = box.columns.occurredAt[at: row]
    paidAt = box.columns.paidAt[at: row]
    changedAt = box.columns.changedAt[at: row]
    recordedAt = box.columns.recordedAt[at: row]
    amounts = OrderAmounts(box.columns.currency[at: row], gross: box.columns.gross[at: row])
    amounts.tax = box.columns.tax[at: row]
    amounts.discount = box.columns.discount[at: row]
    amounts.discountTax = box.columns.discountTax[at: row]
    amounts.shipping = box.columns.shipping[at: row]
    amounts.refunded = box.columns.refunded[at: row]
    codeHigh = box.columns.codeHigh[at: row]
    codeLow = box.columns.codeLow[at: row]
    furtherCodes = box.columns.furtherCodes.isEmpty ? [] : box.columns.furtherCodes(of: row)
    landingHigh = box.columns.landingHigh[at: row]
    landingLow = box.columns.landingLow[at: row]
    friend = PersonKeys()
    friend.customer = box.columns.customer[at: row]
    friend.email = box.columns.email[at: row]
    friend.emailStem = box.columns.emailStem[at: row]
    friend.phone = box.columns.phone[at: row]
    friend.address = box.columns.address[at: row]
    friend.name = box.columns.name[at: row]
    friend.nameSound = box.columns.nameSound[at: row]
    friend.visitor = box.columns.visitor[at: row]
  }

  var hasCode: Bool { codeHigh != 0 }

  var codes: [Code] {
    guard let first = Code(high: codeHigh, low: codeLow) else { return furtherCodes }
    return [first] + furtherCodes
  }

  /// Adds what another source knows beside.
  mutating func merge(_ other: CaseFacts) {
    if status == .awaitingPayment, other.status == .paid { status = .paid }
    if other.status == .refunded { status = .refunded }
    if paidAt == OrderBlock.absentTime { paidAt = other.paidAt }
    flags.formUnion(other.flags)
    if country == .unknown { country = other.country }
    recordedAt = min(recordedAt, other.recordedAt)
    amounts.refunded = max(amounts.refunded, other.amounts.refunded)
    mergeCodes(other)
    friend.fill(from: other.friend)
  }

  private mutating func mergeCodes(_ other: CaseFacts) {
    if landingHigh == 0 { (landingHigh, landingLow) = (other.landingHigh, other.landingLow) }
    var known = codes
    for code in other.codes where !known.contains(code) { known.append(code) }
    codeHigh = known.first?.high ?? 0
    codeLow = known.first?.low ?? 0
    furtherCodes = Array(known.dropFirst())
  }

  /// The amount that minimum and shares are counted on, before refunds.
  func base(_ basis: AmountBasis) -> Int64 {
    switch basis {
    case .netAfterDiscount: amounts.gross &- amounts.tax
    case .grossAfterDiscount: amounts.gross
    case .netBeforeDiscount:
      amounts.gross &- amounts.tax &+ amounts.discount &- amounts.discountTax
    case .grossBeforeDiscount: amounts.gross &+ amounts.discount
    }
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
