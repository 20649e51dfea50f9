/// Items stand at the end of a block, and only where there are any: blocks from before there were
/// items read as blocks without.
extension ItemColumns {
  private static let nameBytesMax = Int(UInt16.max)

  func append(to bytes: inout [UInt8]) {
    if isEmpty { return }
    bytes.append(number: UInt64(count), bytes: 4)
    NumberColumn.append(rows.map { UInt64($0) }, nothing: 0, to: &bytes)
    articles.append(to: &bytes, nothing: 0) { UInt64($0) }
    for column in [amounts, taxes, refunded] { column.append(to: &bytes, nothing: 0) }
    bytes.append(number: UInt64(names.count), bytes: 4)
    for name in names {
      let text = Array(name.utf8.prefix(Self.nameBytesMax))
      bytes.append(number: UInt64(text.count), bytes: 2)
      bytes += text
    }
  }

  /// `rowCount`: of the orders. Nil when the bytes are damaged.
  init?(_ cursor: inout ByteCursor, rowCount: Int) {
    self.init()
    guard let stored = cursor.number(bytes: 4), (1...1 << 24).contains(stored) else { return nil }
    let count = Int(stored)
    guard readRows(&cursor, count, below: rowCount),
      let articles = Column(
        &cursor, count: count, nothing: UInt32(0), { UInt64($0) }, { UInt32(exactly: $0) }),
      let amounts = Int64Column(&cursor, count: count, nothing: 0, step: 1),
      let taxes = Int64Column(&cursor, count: count, nothing: 0, step: 1),
      let refunded = Int64Column(&cursor, count: count, nothing: 0, step: 1),
      readNames(&cursor, atMost: stored),
      (0..<(articles.isConstant ? 1 : count)).allSatisfy({ Int(articles[$0]) < names.count })
    else { return nil }
    (self.articles, self.amounts) = (articles, amounts)
    (self.taxes, self.refunded) = (taxes, refunded)
  }

  private mutating func readRows(
    _ cursor: inout ByteCursor, _ count: Int, below end: Int
  ) -> Bool {
    var isSound = true
    var last: UInt64 = 0
    var rows: [UInt16] = []
    let append = { (row: UInt64) in
      isSound = isSound && row >= last && row < end
      last = row
      rows.append(UInt16(truncatingIfNeeded: row))
    }
    let isRead = NumberColumn.read(
      &cursor, count: count, nothing: 0,
      constant: { row in for _ in 0..<count { append(row) } }, each: append)
    self.rows = rows
    return isRead && isSound
  }

  private mutating func readNames(_ cursor: inout ByteCursor, atMost most: UInt64) -> Bool {
    guard let count = cursor.number(bytes: 4), count <= most else { return false }
    for _ in 0..<count {
      guard let length = cursor.number(bytes: 2) else { return false }
      var text: [UInt8] = []
      let isRead = cursor.forEach(Int(length), width: 1) { text.append(UInt8($0)) }
      if !isRead { return false }
      names.append(String(decoding: text, as: UTF8.self))
    }
    return true
  }
}
