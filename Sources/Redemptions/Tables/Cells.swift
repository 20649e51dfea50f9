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

  /// Appends all fields that are there, each with a number for what it says and a zero after it.
  func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
    for index in ranges.indices where !ranges[index].isEmpty {
      text.append(UInt8(truncatingIfNeeded: index))
      unsafe bytes.extracting(ranges[index]).withUnsafeBufferPointer { field in
        unsafe text.append(contentsOf: field)
      }
      text.append(0)
    }
  }
}
