internal import Codes
internal import Quantity

/// The first form in which blocks are stored: columns one after the other. `file` is left out, as
/// it is the same for the whole block and known to whoever stores it.
extension OrderBlock {
  /// A bit of the count of orders: line items stand at the end.
  private static let itemsFollow: UInt64 = 1 << 31

  /// Gives the offset of the source's number, from which eight bytes hold it where all rows agree.
  @discardableResult
  package func append(to bytes: inout [UInt8]) -> Int {
    bytes.append(number: UInt64(count) | (items.isEmpty ? 0 : Self.itemsFollow), bytes: 4)
    for column in [
      record, number, content, codeHigh, codeLow, landingHigh, landingLow, customer,
      email, emailAsWritten, emailStem, phone, address, name, nameSound, visitor, contract,
    ] {
      column.append(to: &bytes, nothing: 0) { $0 }
    }
    for column in [occurredAt, paidAt, changedAt, recordedAt] {
      column.append(to: &bytes, nothing: Self.absentTime)
    }
    for column in [gross, tax, discount, discountTax, shipping, refunded] {
      column.append(to: &bytes, nothing: 0)
    }
    let sourceOffset = bytes.count + 1
    source.append(to: &bytes, nothing: 0) { UInt64($0) }
    line.append(to: &bytes)
    kind.append(to: &bytes, nothing: .order) { UInt64($0.rawValue) }
    status.append(to: &bytes, nothing: .paid) { UInt64($0.rawValue) }
    flags.append(to: &bytes, nothing: []) { UInt64($0.rawValue) }
    country.append(to: &bytes, nothing: .unknown) { UInt64($0.packed) }
    currency.append(to: &bytes, nothing: .euro) { FieldNumber.of($0) }
    bytes.append(number: UInt64(furtherCodes.count), bytes: 4)
    for further in furtherCodes {
      bytes.append(number: UInt64(further.row), bytes: 4)
      bytes.append(number: further.code.high, bytes: 8)
      bytes.append(number: further.code.low, bytes: 8)
    }
    items.append(to: &bytes)
    return sourceOffset
  }

  /// Nil when the bytes are damaged. `file`: the number of the input file.
  package init?(bytes: [UInt8], file: UInt32) {
    self.init()
    var cursor = ByteCursor(bytes)
    guard let head = cursor.number(bytes: 4) else { return nil }
    let count = head & ~Self.itemsFollow
    guard count <= UInt64(Self.capacity) else { return nil }
    self.count = Int(count)
    self.file = Column(file)
    self.file.count = self.count
    guard readKeys(&cursor), readTimes(&cursor), readAmounts(&cursor), readMarks(&cursor),
      readFurtherCodes(&cursor)
    else { return nil }
    if head != count {
      guard let items = ItemColumns(&cursor, rowCount: self.count) else { return nil }
      self.items = items
    }
    if !cursor.isAtEnd { return nil }
  }

  private mutating func readKeys(_ cursor: inout ByteCursor) -> Bool {
    let keys: [WritableKeyPath<Self, Column<UInt64>>] = [
      \.record, \.number, \.content, \.codeHigh, \.codeLow, \.landingHigh, \.landingLow,
      \.customer, \.email, \.emailAsWritten, \.emailStem, \.phone, \.address, \.name,
      \.nameSound, \.visitor, \.contract,
    ]
    for key in keys {
      guard let column = Column(&cursor, count: count, nothing: UInt64(0), { $0 }, { $0 }) else {
        return false
      }
      self[keyPath: key] = column
    }
    return true
  }

  private mutating func readTimes(_ cursor: inout ByteCursor) -> Bool {
    read([\.occurredAt, \.paidAt, \.changedAt, \.recordedAt], nothing: Self.absentTime, &cursor)
  }

  private mutating func readAmounts(_ cursor: inout ByteCursor) -> Bool {
    read([\.gross, \.tax, \.discount, \.discountTax, \.shipping, \.refunded], nothing: 0, &cursor)
  }

  private mutating func read(
    _ keys: [WritableKeyPath<Self, Int64Column>], nothing: Int64, _ cursor: inout ByteCursor
  ) -> Bool {
    for key in keys {
      let step = self[keyPath: key].step
      guard let column = Int64Column(&cursor, count: count, nothing: nothing, step: step) else {
        return false
      }
      self[keyPath: key] = column
    }
    return true
  }

  private mutating func readMarks(_ cursor: inout ByteCursor) -> Bool {
    guard
      let source = Column(
        &cursor, count: count, nothing: UInt8(0), { UInt64($0) }, { UInt8(exactly: $0) }),
      let line = LineColumn(&cursor, count: count),
      let kind = Column(
        &cursor, count: count, nothing: ConversionKind.order, { UInt64($0.rawValue) },
        { UInt8(exactly: $0).flatMap { ConversionKind(rawValue: $0) } }),
      let status = Column(
        &cursor, count: count, nothing: OrderStatus.paid, { UInt64($0.rawValue) },
        { UInt8(exactly: $0).flatMap { OrderStatus(rawValue: $0) } }),
      let flags = Column(
        &cursor, count: count, nothing: OrderFlags(), { UInt64($0.rawValue) },
        { UInt32(exactly: $0).map { OrderFlags(rawValue: $0) } }),
      let country = Column(
        &cursor, count: count, nothing: CountryKey.unknown, { UInt64($0.packed) },
        { Self.country($0) }),
      let currency = Column(
        &cursor, count: count, nothing: Currency.euro, { FieldNumber.of($0) },
        { FieldNumber.currency($0) })
    else { return false }
    (self.source, self.line, self.kind, self.status) = (source, line, kind, status)
    (self.flags, self.country, self.currency) = (flags, country, currency)
    return true
  }

  private static func country(_ number: UInt64) -> CountryKey? {
    if number == 0 { return .unknown }
    return CountryKey([UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number)])
  }

  private mutating func readFurtherCodes(_ cursor: inout ByteCursor) -> Bool {
    guard let total = cursor.number(bytes: 4) else { return false }
    for _ in 0..<total {
      guard let row = cursor.number(bytes: 4), row < UInt64(count),
        let high = cursor.number(bytes: 8), let low = cursor.number(bytes: 8),
        let code = Code(high: high, low: low)
      else { return false }
      furtherCodes.append(FurtherCode(row: UInt32(row), code: code))
    }
    return true
  }
}

extension OrderBlock {
  /// The same orders, told by another source.
  package func with(source rank: UInt8) -> OrderBlock {
    var block = self
    block.source = Column(rank)
    block.source.count = count
    return block
  }
}
