/// The fields of one record by what they say: byte ranges of one buffer; made once, filled again.
struct Cells {
  private var ranges = [Range<Int>](repeating: 0..<0, count: Role.allCases.count)

  subscript(role: Role) -> Range<Int> {
    get { ranges[role.rawValue] }
    set { ranges[role.rawValue] = newValue }
  }

  mutating func clear() {
    for index in ranges.indices { ranges[index] = 0..<0 }
  }
}
