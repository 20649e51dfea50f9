extension Int64Column {
  /// `nothing`: of rows that do not know the field.
  func append(to bytes: inout [UInt8], nothing: Int64) {
    if isConstant { return NumberColumn.append(constant: FieldNumber.of(constant), to: &bytes) }
    let numbers = (0..<count).map { FieldNumber.of(self[$0]) }
    NumberColumn.append(numbers, nothing: FieldNumber.of(nothing), to: &bytes)
  }

  /// Nil when the bytes are damaged.
  init?(_ cursor: inout ByteCursor, count: Int, nothing: Int64, step: Int64) {
    var column = Self(nothing, step: step)
    var one: UInt64?
    let isRead = NumberColumn.read(
      &cursor, count: count, nothing: FieldNumber.of(nothing), constant: { one = $0 },
      each: { column.append(FieldNumber.int64($0), capacity: count) })
    guard isRead else { return nil }
    self =
      one.map { Self(repeating: FieldNumber.int64($0), count: count, step: step) } ?? column
  }
}

extension LineColumn {
  func append(to bytes: inout [UInt8]) {
    let numbers = (0..<count).map { UInt64(self[$0]) }
    NumberColumn.append(numbers, nothing: 0, to: &bytes)
  }

  /// Nil when the bytes are damaged.
  init?(_ cursor: inout ByteCursor, count: Int) {
    var column = Self()
    var isSound = true
    let append = { (stored: UInt64) in
      guard let line = UInt32(exactly: stored) else {
        isSound = false
        return
      }
      column.append(line, capacity: count)
    }
    let isRead = NumberColumn.read(
      &cursor, count: count, nothing: 0,
      constant: { stored in for _ in 0..<count { append(stored) } }, each: append)
    guard isRead, isSound else { return nil }
    self = column
  }
}
