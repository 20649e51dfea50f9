internal import Facts

/// Entries in columns, in about 15 bytes each once they are packed: up to 16,384 of them then.
struct EntryColumns: Sendable {
  static let capacity = 16_384

  private(set) var shapes: [EntryShape] = []
  /// The shape of each entry, as a place in `shapes`.
  private var places: [UInt64] = []
  private(set) var subjects: [UInt64] = []
  private(set) var details: [UInt64] = []
  private(set) var advocates: [UInt64] = []
  private(set) var amounts: [UInt64] = []

  init() {}

  var count: Int { subjects.count }

  subscript(index: Int) -> Entry {
    shapes[Int(places[index])].entry(
      subject: subjects[index], detail: details[index], advocate: advocates[index],
      amount: amounts[index])
  }

  /// The shape of an entry, in `shapes`.
  func place(_ index: Int) -> Int { Int(places[index]) }

  func name(_ index: Int) -> CreditName {
    CreditName(
      subject: subjects[index], purpose: shapes[Int(places[index])].purpose,
      detail: details[index])
  }

  /// What the database would check of entries that are rows.
  var isSound: Bool {
    amounts.allSatisfy { $0 > 0 && $0 <= UInt64(Int64.max) }
      && shapes.allSatisfy {
        $0.purpose <= 2 && $0.step >= 0 && $0.debit != $0.credit && $0.debit != .settled
          && $0.credit != .settled
      }
  }

  mutating func append(_ entry: borrowing Entry) {
    places.append(UInt64(place(of: entry)))
    subjects.append(entry.name.subject)
    details.append(entry.name.detail)
    advocates.append(UInt64(bitPattern: entry.advocate))
    amounts.append(UInt64(bitPattern: entry.amount))
  }

  /// Appends some of the entries of other columns.
  mutating func append(_ other: borrowing EntryColumns, _ range: Range<Int>) {
    var known = [Int?](repeating: nil, count: other.shapes.count)
    for index in range {
      let place = other.place(index)
      let own = known[place] ?? self.place(of: other.shapes[place])
      known[place] = own
      places.append(UInt64(own))
    }
    subjects += other.subjects[range]
    details += other.details[range]
    advocates += other.advocates[range]
    amounts += other.amounts[range]
  }

  private mutating func place(of shape: EntryShape) -> Int {
    if let place = shapes.firstIndex(of: shape) { return place }
    shapes.append(shape)
    return shapes.count - 1
  }

  private mutating func place(of entry: borrowing Entry) -> Int {
    for (place, shape) in shapes.enumerated() where shape.isShape(of: entry) { return place }
    shapes.append(EntryShape(entry))
    return shapes.count - 1
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(number: UInt64(count), bytes: 4)
    bytes.append(number: UInt64(shapes.count), bytes: 4)
    for shape in shapes { shape.append(to: &bytes) }
    for column in [places, subjects, details, advocates, amounts] {
      NumberColumn.append(column, nothing: 0, to: &bytes)
    }
    return bytes
  }

  /// Nil when the bytes are damaged.
  init?(bytes: [UInt8]) {
    var cursor = ByteCursor(bytes)
    guard let count = cursor.number(bytes: 4), (1...UInt64(Self.capacity)).contains(count),
      let shapeCount = cursor.number(bytes: 4), shapeCount <= count
    else { return nil }
    for _ in 0..<shapeCount {
      guard let shape = EntryShape(&cursor) else { return nil }
      shapes.append(shape)
    }
    for path in [\Self.places, \.subjects, \.details, \.advocates, \.amounts] {
      guard let column = Self.column(&cursor, Int(count)) else { return nil }
      self[keyPath: path] = column
    }
    guard cursor.isAtEnd, places.allSatisfy({ $0 < shapeCount }) else { return nil }
  }

  private static func column(_ cursor: inout ByteCursor, _ count: Int) -> [UInt64]? {
    var values: [UInt64] = []
    values.reserveCapacity(count)
    var constant: UInt64?
    let isRead = NumberColumn.read(
      &cursor, count: count, nothing: 0, constant: { constant = $0 }, each: { values.append($0) })
    guard isRead else { return nil }
    return constant.map { [UInt64](repeating: $0, count: count) } ?? values
  }
}
