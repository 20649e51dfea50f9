/// Takes a TZif file apart, from front to back, trusting none of its counts.
struct TZifReader {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  struct Header {
    var version: UInt8
    var universalCount: Int
    var standardCount: Int
    var leapCount: Int
    var timeCount: Int
    var typeCount: Int
    var characterCount: Int

    /// How long the block after the header is.
    func byteCount(timeWidth: Int) -> Int {
      timeCount * (timeWidth + 1) + typeCount * 6 + characterCount + leapCount * (timeWidth + 4)
        + standardCount + universalCount
    }
  }

  struct Block {
    var transitions: [Int64]
    /// For each transition, an index into `offsets`.
    var offsetIndices: [Int]
    /// Never empty.
    var offsets: [ZoneRules.Offset]
  }

  mutating func header() throws(ZoneRules.FormatError) -> Header {
    guard bytes[offset...].starts(with: Array("TZif".utf8)) else { throw .notTZif }
    guard bytes.count - offset >= 44 else { throw .truncated }
    let version = bytes[offset + 4]
    guard version == 0 || (UInt8(ascii: "2")...UInt8(ascii: "4")).contains(version) else {
      throw .invalid
    }
    offset += 20
    var counts: [Int] = []
    for _ in 0..<6 { counts.append(Int(UInt32(truncatingIfNeeded: try integer(width: 4)))) }
    return Header(
      version: version, universalCount: counts[0], standardCount: counts[1],
      leapCount: counts[2], timeCount: counts[3], typeCount: counts[4],
      characterCount: counts[5])
  }

  mutating func skip(_ count: Int) throws(ZoneRules.FormatError) {
    guard count <= bytes.count - offset else { throw .truncated }
    offset += count
  }

  mutating func block(
    _ header: Header, timeWidth: Int
  ) throws(ZoneRules.FormatError) -> Block {
    guard header.byteCount(timeWidth: timeWidth) <= bytes.count - offset else { throw .truncated }
    guard header.leapCount == 0 else { throw .leapSeconds }
    guard header.typeCount > 0, header.characterCount > 0 else { throw .invalid }
    var transitions: [Int64] = []
    for _ in 0..<header.timeCount {
      let time = try integer(width: timeWidth)
      if let last = transitions.last, last >= time { throw .invalid }
      transitions.append(time)
    }
    let indices = bytes[offset..<offset + header.timeCount].map { Int($0) }
    guard indices.allSatisfy({ $0 < header.typeCount }) else { throw .invalid }
    offset += header.timeCount
    let offsets = try offsets(header)
    try skip(header.standardCount + header.universalCount)
    return Block(transitions: transitions, offsetIndices: indices, offsets: offsets)
  }

  private mutating func offsets(
    _ header: Header
  ) throws(ZoneRules.FormatError) -> [ZoneRules.Offset] {
    let namesStart = offset + header.typeCount * 6
    let names = bytes[namesStart..<namesStart + header.characterCount]
    var offsets: [ZoneRules.Offset] = []
    for _ in 0..<header.typeCount {
      let seconds = Int(try integer(width: 4))
      let isDaylight = bytes[offset]
      let nameIndex = Int(bytes[offset + 1])
      offset += 2
      guard abs(seconds) < 26 * 3600, isDaylight < 2, nameIndex < names.count else {
        throw .invalid
      }
      let name = names[(namesStart + nameIndex)...].prefix { $0 != 0 }
      offsets.append(
        ZoneRules.Offset(
          seconds: seconds, isDaylight: isDaylight == 1,
          abbreviation: String(decoding: name, as: UTF8.self)))
    }
    offset = namesStart + header.characterCount
    return offsets
  }

  /// The TZ string between two line feeds; nil when it is empty.
  mutating func footer() throws(ZoneRules.FormatError) -> ZoneFooter? {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\n"),
      let end = bytes[(offset + 1)...].firstIndex(of: UInt8(ascii: "\n"))
    else { throw .truncated }
    let text = String(decoding: bytes[offset + 1..<end], as: UTF8.self)
    offset = end + 1
    if text.isEmpty { return nil }
    guard let footer = ZoneFooter(text) else { throw .footer(text) }
    return footer
  }

  /// A big-endian signed number of 4 or 8 bytes.
  private mutating func integer(width: Int) throws(ZoneRules.FormatError) -> Int64 {
    guard width <= bytes.count - offset else { throw .truncated }
    let first = Int64(Int8(bitPattern: bytes[offset]))
    let value = bytes[offset + 1..<offset + width].reduce(first) { $0 << 8 | Int64($1) }
    offset += width
    return value
  }
}
