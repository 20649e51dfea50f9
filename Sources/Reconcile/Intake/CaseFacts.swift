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
  var contract: UInt64

  init(_ block: OrderBlock, _ row: Int) {
    number = block.number(of: row)
    kind = block.kind[row]
    status = block.status[row]
    flags = block.flags[row]
    country = block.country[row]
    occurredAt = block.occurredAt[row]
    paidAt = block.paidAt[row]
    changedAt = block.changedAt[row]
    recordedAt = block.recordedAt[row]
    amounts = block.amounts(of: row)
    codeHigh = block.codeHigh[row]
    codeLow = block.codeLow[row]
    furtherCodes = block.furtherCodes.isEmpty ? [] : block.furtherCodes(of: row)
    landingHigh = block.landingHigh[row]
    landingLow = block.landingLow[row]
    friend = block.friend(of: row)
    contract = block.contract[row]
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
    if contract == 0 { contract = other.contract }
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
    if email == 0 { (email, emailAsWritten) = (other.email, other.emailAsWritten) }
    if emailStem == 0 { emailStem = other.emailStem }
    if phone == 0 { phone = other.phone }
    if address == 0 { address = other.address }
    if name == 0 { name = other.name }
    if nameSound == 0 { nameSound = other.nameSound }
    if visitor == 0 { visitor = other.visitor }
  }
}
