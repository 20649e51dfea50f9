/// Room for the fields of one record, which others read as `Cells`; made once, filled again.
struct CellRanges {
  /// A place behind those of roles: a table's first column, whatever it says.
  static let first = Role.allCases.count

  private(set) var ranges = [Range<Int>](repeating: 0..<0, count: first + 1)

  subscript(role: Role) -> Range<Int> {
    get { ranges[role.rawValue] }
    set { ranges[role.rawValue] = newValue }
  }

  /// Calls `body` with all places, to fill them at once.
  @inline(__always)
  mutating func fill(_ body: (inout MutableSpan<Range<Int>>) -> Void) {
    var places = ranges.mutableSpan
    body(&places)
  }

  mutating func clear() {
    for index in ranges.indices { ranges[index] = 0..<0 }
  }
}
