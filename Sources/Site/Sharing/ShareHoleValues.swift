/// The values of one page's holes, as bytes ready to be written; used again for the next page.
struct ShareHoleValues {
  private var bytes: [UInt8] = []
  private var ranges = InlineArray<8, Range<Int>>(repeating: 0..<0)

  init() {
    precondition(ShareHole.allCases.count == 8, "a range for each hole")
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    for index in ranges.indices { ranges[index] = 0..<0 }
  }

  /// Sets a value to what `write` appends.
  mutating func set(_ hole: ShareHole, _ write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    ranges[Int(hole.rawValue)] = start..<bytes.count
  }

  func append(_ hole: ShareHole, to output: inout [UInt8]) {
    output.append(contentsOf: bytes[ranges[Int(hole.rawValue)]])
  }

  /// The value as a text, for pages that are rendered one by one.
  func text(_ hole: ShareHole) -> String {
    String(decoding: bytes[ranges[Int(hole.rawValue)]], as: UTF8.self)
  }
}
