internal import Codes
internal import Facts
internal import Quantity

/// Puts an order together from the fields of one record, and says what keeps it from being one.
///
/// One for each worker: it keeps buffers. Every optional field that is there must be readable.
struct OrderAssembler {
  private let fields: OrderFields
  private let hasRareTimes: Bool
  private let hasRareMarks: Bool
  private let isPayment: Bool
  private var plainTimes = PlainTimes()
  private var people: PersonReader
  private var hasher: RecordHasher
  /// Whether the records have no place for a code: that they name none says nothing then.
  var isSilentOnCodes = false
  /// Set when the last order's text for a code could not be one.
  private(set) var codeText: Range<Int>?

  /// `roles`: what records may hold.
  init(
    _ format: TableFormat, _ context: ImportContext, zone: ZoneRules, roles: RoleSet = .all
  ) {
    fields = OrderFields(format, context, zone: zone, roles)
    hasRareTimes = roles.holds(anyOf: .paid, .changed)
    hasRareMarks = roles.holds(anyOf: .landing, .birthDate, .employee, .underAge, .test, .contract)
    isPayment = format.isPayment
    people = PersonReader(context, roles)
    hasher = RecordHasher(keys: fields.context.keys, roles: roles)
  }

  /// What columns are called in the file, for messages.
  var names: [Role: String] {
    get { fields.names }
    nonmutating _modify { yield &fields.names }
  }

  mutating func order(
    _ bytes: Span<UInt8>, _ cells: Cells, line: Int
  ) throws(RecordFlaw) -> Order {
    var order = Order()
    try read(bytes, cells, line: line, into: &order)
    return order
  }

  /// Nothing is left of what the order was before; of no meaning after an error.
  mutating func read(
    _ bytes: Span<UInt8>, _ cells: Cells, line: Int, into order: inout Order
  ) throws(RecordFlaw) {
    let (record, number) = try identity(bytes, cells)
    let created = try created(bytes, cells)
    let currency = try fields.currency(bytes, cells)
    order.begin(
      record: RecordKey(source: fields.context.source, id: record), number: number,
      content: hasher.content(bytes, cells),
      provenance: Provenance(file: fields.context.file, line: UInt32(clamping: line)),
      occurredAt: created.instant, recordedAt: fields.context.recordedAt,
      amounts: try fields.orderAmounts(bytes, cells, currency))
    order.kind = fields.format.kind
    if created.isAmbiguous { order.flags.insert(.ambiguousTime) }
    if hasRareTimes {
      order.paidAt = try fields.time(bytes, cells, .paid)?.instant
      order.changedAt = try fields.time(bytes, cells, .changed)?.instant
    }
    order.status = try fields.status(bytes, cells)
    if isPayment { order.flags.insert(.payment) }
    if isSilentOnCodes { order.flags.insert(.silentOnCodes) }
    takeCodes(bytes, cells[.code], &order)
    do throws(CountryReader.Unreadable) {
      try people.read(bytes, cells, into: &order)
    } catch { throw .country(fields.name(.country)) }
    if hasRareMarks { try takeMarks(bytes, cells, &order) }
  }

  private func takeMarks(
    _ bytes: Span<UInt8>, _ cells: Cells, _ order: inout Order
  ) throws(RecordFlaw) {
    order.landingCode = fields.landing(bytes, cells[.landing])
    try fields.takeAge(bytes, cells, &order)
    if try fields.answer(bytes, cells, .employee) ?? false { order.flags.insert(.employee) }
    if try fields.answer(bytes, cells, .underAge) ?? false { order.flags.insert(.underAge) }
    if fields.isTest(bytes, cells[.test]) { order.flags.insert(.test) }
    if !cells[.contract].isEmpty {
      order.contract = fields.context.keys.hash(bytes.extracting(cells[.contract]), as: .contract)
    }
  }

  /// The keyed hash of a number as all sources write it: without `#`, in small letters.
  private mutating func identity(
    _ bytes: Span<UInt8>, _ cells: Cells
  ) throws(RecordFlaw) -> (record: UInt64, number: UInt64) {
    let recordText = OrderFields.trimmed(bytes, cells[.record])
    let numberText = OrderFields.trimmed(bytes, cells[.number])
    if recordText.isEmpty, numberText.isEmpty {
      throw .missing(fields.name(names[.record] == nil ? .number : .record))
    }
    let number = hasher.order(bytes, numberText.isEmpty ? recordText : numberText)
    if recordText.isEmpty || numberText.isEmpty { return (number, number) }
    return (hasher.order(bytes, recordText), number)
  }

  /// The id of the record that a row repeats without any of its amounts, as rows of line items do;
  /// nil for a row that has some, or no number.
  mutating func repeatedRecord(_ bytes: Span<UInt8>, _ cells: Cells) -> UInt64? {
    guard cells[.total].isEmpty, cells[.goods].isEmpty else { return nil }
    return (try? identity(bytes, cells))?.record
  }

  private mutating func created(
    _ bytes: Span<UInt8>, _ cells: Cells
  ) throws(RecordFlaw) -> ReadTime {
    if cells[.createdTime].isEmpty, cells[.zone].isEmpty,
      let plain = plainTimes.read(bytes.extracting(cells[.created]))
    {
      return ReadTime(plain)
    }
    guard let created = try fields.time(bytes, cells, .created) else {
      throw .missing(fields.name(.created))
    }
    return created
  }

  /// Several codes stand between commas, semicolons or bars; each is taken once, in their order.
  private mutating func takeCodes(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ order: inout Order
  ) {
    codeText = nil
    if range.isEmpty { return }
    let whole = OrderFields.trimmed(bytes, range)
    // A code has none of the marks, so that what reads as one is one.
    if let code = try? CodeReader.fold(bytes.extracting(whole)) { return order.add(code) }
    if !range.contains(where: { Self.isMark(bytes[$0]) }) {
      return takeCode(bytes, whole, &order)
    }
    let isPacked = Self.holds(bytes, range, "code:")
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      let isEnd =
        index == range.upperBound || Self.isMark(bytes[index]) && bytes[index] != UInt8(ascii: ":")
      guard isEnd else { continue }
      var part = OrderFields.trimmed(bytes, start..<index)
      start = index + 1
      if isPacked {
        guard Self.holds(bytes, part.prefix(5), "code:") else { continue }
        part = OrderFields.trimmed(bytes, part.dropFirst(5))
      }
      takeCode(bytes, part, &order)
    }
  }

  /// Whether a byte stands between codes, or after `code` where parts have names.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|")
      || byte == UInt8(ascii: ":")
  }

  private mutating func takeCode(
    _ bytes: Span<UInt8>, _ part: Range<Int>, _ order: inout Order
  ) {
    if part.isEmpty { return }
    guard let code = try? CodeReader.fold(bytes.extracting(part)) else {
      if fields.context.otherCodes.contains(bytes.extracting(part)) {
        order.flags.insert(.otherPromotion)
      } else {
        order.flags.insert(.unreadableCode)
        codeText = part
      }
      return
    }
    order.add(code)
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
}
