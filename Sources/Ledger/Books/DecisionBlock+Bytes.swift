internal import Facts

extension DecisionBlock {
  /// The first four bytes are the count of rows, in the three low ones, and the form.
  private static let countBits: UInt64 = 24

  func bytes(_ form: DecisionForm) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(number: form.rawValue << Self.countBits | UInt64(count), bytes: 4)
    switch form {
    case .columns: appendColumns(to: &bytes)
    case .verdicts: appendVerdicts(to: &bytes)
    }
    return bytes
  }

  private func appendColumns(to bytes: inout [UInt8]) {
    NumberColumn.append(outcomes.map { UInt64($0) }, nothing: 0, to: &bytes)
    NumberColumn.append(reasons.map { UInt64($0) }, nothing: 0, to: &bytes)
    NumberColumn.append(reasonSets, nothing: 0, to: &bytes)
    NumberColumn.append(advocates, nothing: 0, to: &bytes)
    NumberColumn.append(offers.map { UInt64($0) }, nothing: 0, to: &bytes)
  }

  private func appendVerdicts(to bytes: inout [UInt8]) {
    var verdicts = StoredVerdicts()
    var places: [UInt64] = []
    places.reserveCapacity(count)
    for row in outcomes.indices {
      places.append(UInt64(verdicts.place(of: StoredVerdict(self, row))))
    }
    bytes.append(number: UInt64(verdicts.all.count), bytes: 4)
    for verdict in verdicts.all { verdict.append(to: &bytes) }
    NumberColumn.append(places, nothing: 0, to: &bytes)
    NumberColumn.append(advocates, nothing: 0, to: &bytes)
  }

  /// Nil when the bytes are damaged.
  package init?(bytes: [UInt8]) {
    self.init()
    var cursor = ByteCursor(bytes)
    guard let (form, count) = Self.start(&cursor) else { return nil }
    let isRead =
      switch form {
      case .columns: readColumns(&cursor, count)
      case .verdicts: readVerdicts(&cursor, count)
      }
    guard isRead, cursor.isAtEnd else { return nil }
  }

  private static func start(_ cursor: inout ByteCursor) -> (form: DecisionForm, count: Int)? {
    guard let start = cursor.number(bytes: 4),
      let form = DecisionForm(rawValue: start >> countBits)
    else { return nil }
    let count = Int(start & (1 << countBits - 1))
    return count <= OrderBlock.capacity ? (form, count) : nil
  }

  private mutating func readColumns(_ cursor: inout ByteCursor, _ count: Int) -> Bool {
    guard let outcomes = Self.column(&cursor, count), let reasons = Self.column(&cursor, count),
      let reasonSets = Self.column(&cursor, count), let advocates = Self.column(&cursor, count),
      let offers = Self.column(&cursor, count)
    else { return false }
    self.outcomes = outcomes.map { UInt8(truncatingIfNeeded: $0) }
    self.reasons = reasons.map { UInt8(truncatingIfNeeded: $0) }
    (self.reasonSets, self.advocates) = (reasonSets, advocates)
    self.offers = offers.map { UInt8(truncatingIfNeeded: $0) }
    return true
  }

  private mutating func readVerdicts(_ cursor: inout ByteCursor, _ count: Int) -> Bool {
    guard let verdicts = Self.verdicts(&cursor, count), let places = Self.column(&cursor, count),
      let advocates = Self.column(&cursor, count),
      places.allSatisfy({ $0 < UInt64(verdicts.count) })
    else { return false }
    outcomes = places.map { verdicts[Int($0)].outcome }
    reasons = places.map { verdicts[Int($0)].reason }
    reasonSets = places.map { verdicts[Int($0)].reasonSet }
    offers = places.map { verdicts[Int($0)].offer }
    self.advocates = advocates
    return true
  }

  private static func verdicts(_ cursor: inout ByteCursor, _ count: Int) -> [StoredVerdict]? {
    guard let total = cursor.number(bytes: 4), total <= UInt64(count) else { return nil }
    var verdicts: [StoredVerdict] = []
    for _ in 0..<total {
      guard let verdict = StoredVerdict(&cursor) else { return nil }
      verdicts.append(verdict)
    }
    return verdicts
  }

  private static func column(_ cursor: inout ByteCursor, _ count: Int) -> [UInt64]? {
    var column: [UInt64] = []
    column.reserveCapacity(count)
    var constant: UInt64?
    let isRead = NumberColumn.read(
      &cursor, count: count, nothing: 0, constant: { constant = $0 },
      each: { column.append($0) })
    guard isRead else { return nil }
    return constant.map { [UInt64](repeating: $0, count: count) } ?? column
  }

  /// Whether something was decided for an advocate in a stored block; nil when it is damaged.
  static func tells(ofAdvocate number: UInt64, _ bytes: [UInt8]) -> Bool? {
    var cursor = ByteCursor(bytes)
    guard let (form, count) = start(&cursor) else { return nil }
    switch form {
    case .columns:
      for _ in 0..<3 where !NumberColumn.skip(&cursor, count: count) { return nil }
    case .verdicts:
      guard verdicts(&cursor, count) != nil, NumberColumn.skip(&cursor, count: count) else {
        return nil
      }
    }
    var isFound = false
    let isRead = NumberColumn.read(
      &cursor, count: count, nothing: 0, constant: { isFound = $0 == number },
      each: { isFound = isFound || $0 == number })
    return isRead ? isFound : nil
  }
}
