/// The values of one page's holes, as bytes ready to be written; used again for the next page.
struct ShareHoleValues {
  private var bytes: [UInt8] = []
  private var ranges = InlineArray<10, Range<Int>>(repeating: 0..<0)

  init() {
    precondition(ShareHole.allCases.count == 10, "a range for each hole")
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

  /// Sets a value to another one's with blanks as addresses have them.
  mutating func set(_ hole: ShareHole, encoding other: ShareHole) {
    let range = ranges[Int(other.rawValue)]
    let start = bytes.count
    for index in range {
      let byte = bytes[index]
      if byte == UInt8(ascii: " ") { bytes += "%20".utf8 } else { bytes.append(byte) }
    }
    ranges[Int(hole.rawValue)] = start..<bytes.count
  }

  /// The value as a text, for pages that are rendered one by one.
  func text(_ hole: ShareHole) -> String {
    String(decoding: bytes[ranges[Int(hole.rawValue)]], as: UTF8.self)
  }
}
