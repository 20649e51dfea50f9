internal import Facts

/// What was decided of each order of a block, by row; plain numbers, whose meaning is that of the
/// rules.
package struct DecisionBlock: Sendable, Hashable {
  package var outcomes: [UInt8] = []
  package var reasons: [UInt8] = []
  /// All reasons, a bit each.
  package var reasonSets: [UInt64] = []
  /// The advocate's number; 0 for none.
  package var advocates: [UInt64] = []
  /// Place of the offer plus 1; 0 for none.
  package var offers: [UInt8] = []

  package init() {}

  package var count: Int { outcomes.count }

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(number: UInt64(count), bytes: 4)
    NumberColumn.append(outcomes.map { UInt64($0) }, nothing: 0, to: &bytes)
    NumberColumn.append(reasons.map { UInt64($0) }, nothing: 0, to: &bytes)
    NumberColumn.append(reasonSets, nothing: 0, to: &bytes)
    NumberColumn.append(advocates, nothing: 0, to: &bytes)
    NumberColumn.append(offers.map { UInt64($0) }, nothing: 0, to: &bytes)
    return bytes
  }

  /// Nil when the bytes are damaged.
  package init?(bytes: [UInt8]) {
    var cursor = ByteCursor(bytes)
    guard let count = cursor.number(bytes: 4), count <= UInt64(OrderBlock.capacity) else {
      return nil
    }
    var columns: [[UInt64]] = []
    for _ in 0..<5 {
      var column: [UInt64] = []
      var constant: UInt64?
      let isRead = NumberColumn.read(
        &cursor, count: Int(count), nothing: 0, constant: { constant = $0 },
        each: { column.append($0) })
      guard isRead else { return nil }
      columns.append(constant.map { [UInt64](repeating: $0, count: Int(count)) } ?? column)
    }
    guard cursor.isAtEnd else { return nil }
    outcomes = columns[0].map { UInt8(truncatingIfNeeded: $0) }
    reasons = columns[1].map { UInt8(truncatingIfNeeded: $0) }
    (reasonSets, advocates) = (columns[2], columns[3])
    offers = columns[4].map { UInt8(truncatingIfNeeded: $0) }
  }

  /// Whether something was decided for an advocate in a stored block; nil when it is damaged.
  static func tells(ofAdvocate number: UInt64, _ bytes: [UInt8]) -> Bool? {
    var cursor = ByteCursor(bytes)
    guard let count = cursor.number(bytes: 4), count <= UInt64(OrderBlock.capacity) else {
      return nil
    }
    for _ in 0..<3 where !NumberColumn.skip(&cursor, count: Int(count)) { return nil }
    var isFound = false
    let isRead = NumberColumn.read(
      &cursor, count: Int(count), nothing: 0, constant: { isFound = $0 == number },
      each: { isFound = isFound || $0 == number })
    return isRead ? isFound : nil
  }
}
