internal import Codes
internal import Facts
internal import Quantity

/// Puts an order together from the fields of one record, and says what keeps it from being one.
///
/// One for each worker: it keeps buffers, and as a class it is never copied beside them. Every
/// optional field that is there must be readable.
final class OrderAssembler {
  private let format: TableFormat
  private let context: ImportContext
  private let amounts: AmountReader
  private let times: TimeReader
  private let statuses: StatusWords
  private var people: PersonReader
  private var hasher: RecordHasher
  /// What columns are called in the file, for messages.
  var names: [Role: String] = [:]
  /// Whether the records have no place for a code: that they name none says nothing then.
  var isSilentOnCodes = false
  /// Set when the last order's text for a code could not be one.
  private(set) var codeText: Range<Int>?

  init(_ format: TableFormat, _ context: ImportContext, zone: ZoneRules) {
    self.format = format
    self.context = context
    amounts = AmountReader(format.decimals)
    times = TimeReader(zone, order: format.dateOrder)
    statuses = StatusWords(format.statuses)
    people = PersonReader(context)
    hasher = RecordHasher(keys: context.keys)
  }

  func order(
    _ bytes: Span<UInt8>, _ cells: Cells, line: Int
  ) throws(RecordFlaw) -> Order {
    var order = Order()
    try read(bytes, cells, line: line, into: &order)
    return order
  }

  /// Nothing is left of what the order was before; of no meaning after an error.
  func read(
    _ bytes: Span<UInt8>, _ cells: Cells, line: Int, into order: inout Order
  ) throws(RecordFlaw) {
    let (record, number) = try identity(bytes, cells)
    let created = try time(bytes, cells, .created)
    guard let created else { throw .missing(name(.created)) }
    let currency = try self.currency(bytes, cells)
    order.begin(
      record: RecordKey(source: context.source, id: record), number: number,
      content: hasher.content(bytes, cells),
      provenance: Provenance(file: context.file, line: UInt32(clamping: line)),
      occurredAt: created.instant, recordedAt: context.recordedAt,
      amounts: try orderAmounts(bytes, cells, currency))
    order.kind = format.kind
    if created.isAmbiguous { order.flags.insert(.ambiguousTime) }
    order.paidAt = try time(bytes, cells, .paid)?.instant
    order.changedAt = try time(bytes, cells, .changed)?.instant
    order.status = try status(bytes, cells, order.amounts)
    if isSilentOnCodes { order.flags.insert(.silentOnCodes) }
    takeCodes(bytes, cells[.code], &order)
    order.landingCode = landing(bytes, cells[.landing])
    people.read(bytes, cells, into: &order)
    try takeAge(bytes, cells, &order)
    if try answer(bytes, cells, .employee) ?? false { order.flags.insert(.employee) }
    if try answer(bytes, cells, .underAge) ?? false { order.flags.insert(.underAge) }
    if isTest(bytes, cells[.test]) { order.flags.insert(.test) }
    if !cells[.contract].isEmpty {
      order.contract = context.keys.hash(bytes.extracting(cells[.contract]), as: .contract)
    }
  }

  /// The keyed hash of a number as all sources write it: without `#`, in small letters.
  private func identity(
    _ bytes: Span<UInt8>, _ cells: Cells
  ) throws(RecordFlaw) -> (record: UInt64, number: UInt64) {
    let recordText = trimmed(bytes, cells[.record])
    let numberText = trimmed(bytes, cells[.number])
    if recordText.isEmpty, numberText.isEmpty {
      throw .missing(name(names[.record] == nil ? .number : .record))
    }
    let number = hasher.order(bytes, numberText.isEmpty ? recordText : numberText)
    if recordText.isEmpty || numberText.isEmpty { return (number, number) }
    return (hasher.order(bytes, recordText), number)
  }

  private func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
    while lower < upper,
      bytes[lower] <= 0x20 || bytes[lower] == UInt8(ascii: "'")
        || bytes[lower] == UInt8(ascii: "#")
    { lower += 1 }
    return lower..<upper
  }

  private func time(
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

  private func currency(
    _ bytes: Span<UInt8>, _ cells: Cells
  ) throws(RecordFlaw) -> Currency {
    let range = trimmed(bytes, cells[.currency])
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

  private func orderAmounts(
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
    amounts.tax = try amount(bytes, cells, .tax, currency) ?? 0
    amounts.discount = abs(try amount(bytes, cells, .discount, currency) ?? 0)
    amounts.discountTax = abs(try amount(bytes, cells, .discountTax, currency) ?? 0)
    amounts.refunded = abs(try amount(bytes, cells, .refunded, currency) ?? 0)
    if amounts.tax < 0 { throw .negative(name(.tax)) }
    return amounts
  }

  private func status(
    _ bytes: Span<UInt8>, _ cells: Cells, _ amounts: OrderAmounts
  ) throws(RecordFlaw) -> OrderStatus {
    var status = format.usualStatus
    let range = trimmed(bytes, cells[.status])
    if !range.isEmpty {
      guard let known = statuses.status(bytes.extracting(range)) else {
        throw .status(name(.status))
      }
      status = known
    } else if names[.status] != nil, !statuses.isEmpty {
      throw .missing(name(.status))
    }
    let isCancelled = !cells[.cancelled].isEmpty && status != .refunded
    return isCancelled ? .cancelled : status
  }

  /// Several codes stand between commas, semicolons or bars; each is taken once, in their order.
  private func takeCodes(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ order: inout Order
  ) {
    codeText = nil
    if range.isEmpty { return }
    let whole = trimmed(bytes, range)
    // A code has none of the marks, so that what reads as one is one.
    if let code = try? CodeReader.fold(bytes.extracting(whole)) { return take(code, &order) }
    if !range.contains(where: { Self.isMark(bytes[$0]) }) {
      return takeCode(bytes, whole, &order)
    }
    let isPacked = Self.holds(bytes, range, "code:")
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      let isEnd =
        index == range.upperBound || Self.isMark(bytes[index]) && bytes[index] != UInt8(ascii: ":")
      guard isEnd else { continue }
      var part = trimmed(bytes, start..<index)
      start = index + 1
      if isPacked {
        guard Self.holds(bytes, part.prefix(5), "code:") else { continue }
        part = trimmed(bytes, part.dropFirst(5))
      }
      takeCode(bytes, part, &order)
    }
  }

  /// Whether a byte stands between codes, or after `code` where parts have names.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|")
      || byte == UInt8(ascii: ":")
  }

  private func takeCode(
    _ bytes: Span<UInt8>, _ part: Range<Int>, _ order: inout Order
  ) {
    if part.isEmpty { return }
    guard let code = try? CodeReader.fold(bytes.extracting(part)) else {
      if context.otherCodes.contains(bytes.extracting(part)) {
        order.flags.insert(.otherPromotion)
      } else {
        order.flags.insert(.unreadableCode)
        codeText = part
      }
      return
    }
    take(code, &order)
  }

  private func take(_ code: Code, _ order: inout Order) {
    if !order.codes.contains(code) { order.codes.append(code) }
  }

  /// Whether an ASCII text is part of a cell.
  private static func holds(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ text: StaticString
  ) -> Bool {
    let count = text.utf8CodeUnitCount
    guard range.count >= count else { return false }
    return text.withUTF8Buffer { text in
      (range.lowerBound...(range.upperBound - count)).contains { start in
        (0..<count).allSatisfy { unsafe bytes[start + $0] == text[$0] }
      }
    }
  }

  private func landing(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Code? {
    if range.isEmpty { return nil }
    return context.links.code(address: String(copying: bytes.extracting(range)))
  }

  private func isTest(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if range.isEmpty { return false }
    let word = String(copying: bytes.extracting(range)).lowercased()
    return ["true", "1", "yes"].contains(word) || format.testWords.contains(word)
  }

  private static let yes: Set<String> = ["true", "1", "yes", "y", "ja", "j", "x"]
  private static let no: Set<String> = ["false", "0", "no", "n", "nein", "-"]

  /// Nil for an empty field.
  private func answer(
    _ bytes: Span<UInt8>, _ cells: Cells, _ role: Role
  ) throws(RecordFlaw) -> Bool? {
    let range = trimmed(bytes, cells[role])
    if range.isEmpty { return nil }
    let word = String(copying: bytes.extracting(range)).lowercased()
    if Self.yes.contains(word) { return true }
    if Self.no.contains(word) { return false }
    throw .answer(name(role))
  }

  /// The age on the day of the order, of the day of birth, which is not kept.
  private func takeAge(
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

  private func name(_ role: Role) -> String {
    names[role] ?? format.columns[role]?.first ?? "\(role)"
  }
}
