/// A fact of which there are few, stored field by field like orders.
package protocol PackedFact: Sendable {
  /// How many numbers one takes.
  static var fieldCount: Int { get }
  /// Its numbers, in the order in which `init` takes them; without the number of the file.
  var fields: [UInt64] { get }
  /// Appends its numbers to a row; sorts of which there are many do so without a list of their own.
  func append(to row: inout [UInt64])
  /// Nil when the numbers are of no such fact.
  init?(fields: [UInt64], file: UInt32)
}

extension PackedFact {
  package func append(to row: inout [UInt64]) { row += fields }
}

extension Array where Element: PackedFact {
  /// The first form in which such facts are stored.
  package func append(to bytes: inout [UInt8]) {
    bytes.append(number: UInt64(count), bytes: 4)
    let width = Element.fieldCount
    var rows: [UInt64] = []
    rows.reserveCapacity(count * width)
    for fact in self { fact.append(to: &rows) }
    var column = [UInt64](repeating: 0, count: count)
    for field in 0..<width {
      for row in 0..<count { column[row] = rows[row * width + field] }
      NumberColumn.append(column, nothing: 0, to: &bytes)
    }
  }

  /// Nil when the bytes are damaged. `file`: the number of the input file.
  package init?(bytes: [UInt8], file: UInt32) {
    self.init()
    var cursor = ByteCursor(bytes)
    guard let stored = cursor.number(bytes: 4), stored <= 1 << 24 else { return nil }
    let count = Int(stored)
    var columns: [[UInt64]] = []
    for _ in 0..<Element.fieldCount {
      var column: [UInt64] = []
      var constant: UInt64?
      let isRead = NumberColumn.read(
        &cursor, count: count, nothing: 0, constant: { constant = $0 },
        each: { column.append($0) })
      guard isRead else { return nil }
      columns.append(constant.map { [UInt64](repeating: $0, count: count) } ?? column)
    }
    guard cursor.isAtEnd else { return nil }
    reserveCapacity(count)
    for row in 0..<count {
      guard let fact = Element(fields: columns.map { $0[row] }, file: file) else { return nil }
      append(fact)
    }
  }
}
