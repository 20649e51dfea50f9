extension Column {
  /// `nothing`: of rows that do not know the field.
  func append(
    to bytes: inout [UInt8], nothing: Element, _ number: (Element) -> UInt64
  ) {
    if isConstant { return NumberColumn.append(constant: number(constant), to: &bytes) }
    NumberColumn.append(values.map(number), nothing: number(nothing), to: &bytes)
  }

  /// Nil when the bytes are damaged.
  init?(
    _ cursor: inout ByteCursor, count: Int, nothing: Element, _ number: (Element) -> UInt64,
    _ element: (UInt64) -> Element?
  ) {
    self.init(nothing)
    self.count = count
    var one: Element? = nothing
    var all: [Element] = []
    var isSound = true
    let isRead = NumberColumn.read(
      &cursor, count: count, nothing: number(nothing), constant: { one = element($0) },
      each: { stored in
        if all.isEmpty { all.reserveCapacity(count) }
        guard let value = element(stored) else {
          isSound = false
          return
        }
        all.append(value)
      })
    guard isRead, isSound, let one else { return nil }
    constant = one
    values = all
  }
}
