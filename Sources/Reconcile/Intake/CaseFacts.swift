internal import Codes
internal import Facts
internal import Program
internal import Quantity

/// What the rules look at in one order, read in place: its record, or what several sources told of
/// it together.
struct CaseFacts: Sendable {
  private let box: BlockBox
  private let row: Int
  /// Nil for an order that one source tells of.
  private let merged: MergedBox?

  init(_ box: BlockBox, _ row: Int, _ merged: MergedBox? = nil) {
    self.box = box
    self.row = row
    self.merged = merged
  }

  var number: UInt64 {
    if let merged { return merged.order.number }
    let own = box.columns.number[at: row]
    return own == 0 ? box.columns.record[at: row] : own
  }

  var source: UInt8 { box.columns.source[at: row] }
  var kind: ConversionKind { merged?.order.kind ?? box.columns.kind[at: row] }
  var status: OrderStatus { merged?.order.status ?? box.columns.status[at: row] }
  var flags: OrderFlags { merged?.order.flags ?? box.columns.flags[at: row] }
  var country: CountryKey { merged?.order.country ?? box.columns.country[at: row] }

  /// Milliseconds since 1970, like all times here.
  var occurredAt: Int64 { merged?.order.occurredAt ?? box.columns.occurredAt[at: row] }
  /// `OrderBlock.absentTime` when not known.
  var paidAt: Int64 { merged?.order.paidAt ?? box.columns.paidAt[at: row] }
  var changedAt: Int64 { merged?.order.changedAt ?? box.columns.changedAt[at: row] }
  var recordedAt: Int64 { merged?.order.recordedAt ?? box.columns.recordedAt[at: row] }

  var currency: Currency { merged?.order.amounts.currency ?? box.columns.currency[at: row] }
  var gross: Int64 { merged?.order.amounts.gross ?? box.columns.gross[at: row] }
  var refunded: Int64 { merged?.order.amounts.refunded ?? box.columns.refunded[at: row] }
  var amounts: OrderAmounts { merged?.order.amounts ?? MergedOrder.amounts(box, row) }

  /// Another source tells of money in another currency: paid back, or paid.
  var hasForeignRefund: Bool { merged?.order.hasForeignRefund ?? false }
  var hasForeignPayment: Bool { merged?.order.hasForeignPayment ?? false }

  var codeHigh: UInt64 { merged?.order.codeHigh ?? box.columns.codeHigh[at: row] }
  var codeLow: UInt64 { merged?.order.codeLow ?? box.columns.codeLow[at: row] }
  /// Codes after the first.
  var furtherCodes: [Code] {
    if let merged { return merged.order.furtherCodes }
    return box.columns.furtherCodes.isEmpty ? [] : box.columns.furtherCodes(of: row)
  }
  var hasFurtherCodes: Bool {
    merged == nil && box.columns.furtherCodes.isEmpty ? false : !furtherCodes.isEmpty
  }
  var landingHigh: UInt64 { merged?.order.landingHigh ?? box.columns.landingHigh[at: row] }
  var landingLow: UInt64 { merged?.order.landingLow ?? box.columns.landingLow[at: row] }

  var customer: UInt64 { merged?.order.friend.customer ?? box.columns.customer[at: row] }
  var email: UInt64 { merged?.order.friend.email ?? box.columns.email[at: row] }
  var emailStem: UInt64 { merged?.order.friend.emailStem ?? box.columns.emailStem[at: row] }
  var phone: UInt64 { merged?.order.friend.phone ?? box.columns.phone[at: row] }
  var address: UInt64 { merged?.order.friend.address ?? box.columns.address[at: row] }
  var name: UInt64 { merged?.order.friend.name ?? box.columns.name[at: row] }
  var nameSound: UInt64 { merged?.order.friend.nameSound ?? box.columns.nameSound[at: row] }
  var visitor: UInt64 { merged?.order.friend.visitor ?? box.columns.visitor[at: row] }
  var friend: PersonKeys { merged?.order.friend ?? MergedOrder.friend(box, row) }

  var hasCode: Bool { codeHigh != 0 }

  /// Empty where no source tells of any.
  var items: [OrderItem] {
    if let merged { return merged.order.items }
    return box.columns.items.isEmpty ? [] : box.columns.items(of: row)
  }

  var codes: [Code] {
    guard let first = Code(high: codeHigh, low: codeLow) else { return furtherCodes }
    return [first] + furtherCodes
  }

  /// The amount that minimum and shares are counted on, before refunds.
  func base(_ basis: AmountBasis) -> Int64 {
    if let amounts = merged?.order.amounts {
      return basis.base(
        amounts.gross, tax: amounts.tax, discount: amounts.discount,
        discountTax: amounts.discountTax)
    }
    return basis.base(
      gross, tax: box.columns.tax[at: row], discount: box.columns.discount[at: row],
      discountTax: box.columns.discountTax[at: row])
  }
}

extension CaseFacts {
  /// Of a hundred parts of the goods, so many must have come in: cash discount and fees take a few.
  private static let coveringParts: Int128 = 95

  /// Whether so much money, in the currency of the order, pays for it.
  func isCovered(by amount: Int64) -> Bool { Self.isCovered(gross, by: amount) }

  static func isCovered(_ gross: Int64, by amount: Int64) -> Bool {
    Int128(amount) * 100 >= Int128(gross) * coveringParts
  }
}
