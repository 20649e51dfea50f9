internal import Codes
internal import Facts
internal import Quantity

/// Reads the fields of a record one by one, as a format has them.
///
/// A class, because it is large and never changes: no worker copies it for a record.
final class OrderFields {
  let format: TableFormat
  let context: ImportContext
  /// What columns are called in the file, for messages.
  var names: [Role: String] = [:]
  private let hasRareAmounts: Bool
  private let amounts: AmountReader
  private let times: TimeReader
  private let statuses: StatusWords

  /// `roles`: what records may hold.
  init(_ format: TableFormat, _ context: ImportContext, zone: ZoneRules, _ roles: RoleSet) {
    self.format = format
    self.context = context
    hasRareAmounts = roles.holds(anyOf: .tax, .discount, .discountTax, .refunded)
    amounts = AmountReader(format.decimals)
    times = TimeReader(zone, order: format.dateOrder)
    statuses = StatusWords(format.statuses)
  }

  /// Without blanks around it, and the marks that spreadsheets and shops put before it.
  static func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    if lower < upper, bytes[lower] > UInt8(ascii: "'"), bytes[upper - 1] > 0x20 { return range }
    while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
    while lower < upper,
      bytes[lower] <= 0x20 || bytes[lower] == UInt8(ascii: "'")
        || bytes[lower] == UInt8(ascii: "#")
    { lower += 1 }
    return lower..<upper
  }

  func time(
    _ bytes: Span<UInt8>, _ cells: Cells, _ role: Role
  ) throws(RecordFlaw) -> ReadTime? {
    let range = cells[role]
    if range.isEmpty { return nil }
    do {
      if role == .created, !cells[.createdTime].isEmpty {
        return try zoned(bytes, cells[.zone]).read(
          day: bytes.extracting(range), time: bytes.extracting(cells[.createdTime]))
      }
      if cells[.zone].isEmpty { return try times.read(bytes.extracting(range)) }
      return try zoned(bytes, cells[.zone]).read(bytes.extracting(range))
    } catch {
      throw .time(name(role), error)
    }
  }

  /// Times in the zone that the record names, else in that of the format.
  private func zoned(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) throws(TimeFlaw) -> TimeReader {
    if range.isEmpty { return times }
    let text = String(copying: bytes.extracting(range))
    if let minutes = ZoneAbbreviation.minutes(of: text) {
      return TimeReader(.fixed(minutes: minutes), order: format.dateOrder)
    }
    guard let rules = context.zones(text) else { throw .unknownZone }
    return TimeReader(rules, order: format.dateOrder)
  }

  func currency(
    _ bytes: Span<UInt8>, _ cells: Cells
  ) throws(RecordFlaw) -> Currency {
    let range = Self.trimmed(bytes, cells[.currency])
    if range.isEmpty { return format.currency ?? context.currency }
    if range.count == 3, bytes[range.lowerBound] == UInt8(ascii: "E"),
      bytes[range.lowerBound + 1] == UInt8(ascii: "U"),
      bytes[range.lowerBound + 2] == UInt8(ascii: "R")
    {
      return .euro
    }
    let code = String(copying: bytes.extracting(range)).uppercased()
    guard let currency = Currency(code: code) else { throw .currency(name(.currency)) }
    return currency
  }

  private func amount(
    _ bytes: Span<UInt8>, _ cells: Cells, _ role: Role, _ currency: Currency
  ) throws(RecordFlaw) -> Int64? {
    let range = cells[role]
    if range.isEmpty { return nil }
    do {
      if format.units == .major {
        return try amounts.minorUnits(bytes.extracting(range), decimals: currency.decimals)
      }
      let whole = try amounts.minorUnits(bytes.extracting(range), decimals: 0)
      return try format.units.minorUnits(whole, currency)
    } catch {
      throw .amount(name(role), error)
    }
  }

  func orderAmounts(
    _ bytes: Span<UInt8>, _ cells: Cells, _ currency: Currency
  ) throws(RecordFlaw) -> OrderAmounts {
    let total = try amount(bytes, cells, .total, currency)
    let shippingTax = try amount(bytes, cells, .shippingTax, currency) ?? 0
    let shipping = (try amount(bytes, cells, .shipping, currency) ?? 0) &+ shippingTax
    let goods = try amount(bytes, cells, .goods, currency)
    guard let gross = goods ?? total.map({ $0 &- shipping }) else {
      throw .missing(name(format.columns[.goods] == nil ? .total : .goods))
    }
    if gross < 0 { throw .negative(name(goods == nil ? .total : .goods)) }
    var amounts = OrderAmounts(currency, gross: gross)
    amounts.shipping = max(shipping, 0)
    if !hasRareAmounts { return amounts }
    amounts.tax = try amount(bytes, cells, .tax, currency) ?? 0
    amounts.discount = abs(try amount(bytes, cells, .discount, currency) ?? 0)
    amounts.discountTax = abs(try amount(bytes, cells, .discountTax, currency) ?? 0)
    amounts.refunded = abs(try amount(bytes, cells, .refunded, currency) ?? 0)
    if amounts.tax < 0 { throw .negative(name(.tax)) }
    return amounts
  }

  func status(
    _ bytes: Span<UInt8>, _ cells: Cells
  ) throws(RecordFlaw) -> OrderStatus {
    var status = format.usualStatus
    let range = Self.trimmed(bytes, cells[.status])
    if !range.isEmpty {
      guard let known = statuses.status(bytes, range) else {
        throw .status(name(.status))
      }
      status = known
    } else if names[.status] != nil, !statuses.isEmpty {
      throw .missing(name(.status))
    }
    let isCancelled = !cells[.cancelled].isEmpty && status != .refunded
    return isCancelled ? .cancelled : status
  }

  func landing(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Code? {
    if range.isEmpty { return nil }
    return context.links.code(address: String(copying: bytes.extracting(range)))
  }

  func isTest(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if range.isEmpty { return false }
    let word = String(copying: bytes.extracting(range)).lowercased()
    return ["true", "1", "yes"].contains(word) || format.testWords.contains(word)
  }

  private static let yes: Set<String> = ["true", "1", "yes", "y", "ja", "j", "x"]
  private static let no: Set<String> = ["false", "0", "no", "n", "nein", "-"]

  /// Nil for an empty field.
  func answer(
    _ bytes: Span<UInt8>, _ cells: Cells, _ role: Role
  ) throws(RecordFlaw) -> Bool? {
    let range = Self.trimmed(bytes, cells[role])
    if range.isEmpty { return nil }
    let word = String(copying: bytes.extracting(range)).lowercased()
    if Self.yes.contains(word) { return true }
    if Self.no.contains(word) { return false }
    throw .answer(name(role))
  }

  /// The age on the day of the order, of the day of birth, which is not kept.
  func takeAge(
    _ bytes: Span<UInt8>, _ cells: Cells, _ order: inout Order
  ) throws(RecordFlaw) {
    let range = cells[.birthDate]
    if range.isEmpty { return }
    do throws(TimeFlaw) {
      let birth = try times.birthDate(bytes.extracting(range))
      let day = context.zone.day(at: order.occurredAt)
      if birth > day { throw .noSuchTime }
      order.flags.age = Self.years(from: birth, to: day)
    } catch {
      throw .time(name(.birthDate), error)
    }
  }

  /// Whole years; whoever was born on 29 February is a year older on 1 March.
  private static func years(from birth: Day, to day: Day) -> Int {
    let (born, now) = (birth.components, day.components)
    let isOver = (now.month, now.day) >= (born.month, born.day)
    return now.year - born.year - (isOver ? 0 : 1)
  }

  func name(_ role: Role) -> String {
    names[role] ?? format.columns[role]?.first ?? "\(role)"
  }
}
