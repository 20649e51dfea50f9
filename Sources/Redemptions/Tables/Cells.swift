/// The fields of one record by what they say: byte ranges of one buffer; made once, filled again.
struct Cells {
  /// By the numbers of roles.
  var ranges = [Range<Int>](repeating: 0..<0, count: Role.allCases.count)
  /// The numbers of the roles that any record fills, ascending.
  private let used: [Int]

  /// `roles`: those that records fill.
  init(_ roles: [Role] = Role.allCases) {
    used = roles.map(\.rawValue).sorted()
  }

  subscript(role: Role) -> Range<Int> {
    get { ranges[role.rawValue] }
    set { ranges[role.rawValue] = newValue }
  }

  mutating func clear() {
    for index in ranges.indices { ranges[index] = 0..<0 }
  }

  /// Writes all fields that are there to the front of `text`, which grows where it must, each with
  /// a number for what it says before it and a zero after it; gives the count of the bytes.
  func write(_ bytes: Span<UInt8>, to text: inout [UInt8]) -> Int {
    let count = used.reduce(0) { $0 + (ranges[$1].isEmpty ? 0 : ranges[$1].count + 2) }
    if text.count < count { text += [UInt8](repeating: 0, count: count - text.count) }
    unsafe text.withUnsafeMutableBytes { room in
      unsafe bytes.withUnsafeBytes { bytes in
        var offset = 0
        for index in used where !ranges[index].isEmpty {
          let field = unsafe UnsafeRawBufferPointer(rebasing: bytes[ranges[index]])
          let place = offset + 1..<offset + 1 + field.count
          unsafe room[offset] = UInt8(truncatingIfNeeded: index)
          unsafe UnsafeMutableRawBufferPointer(rebasing: room[place]).copyMemory(from: field)
          unsafe room[place.upperBound] = 0
          offset = place.upperBound + 1
        }
      }
    }
    return count
  }
}
