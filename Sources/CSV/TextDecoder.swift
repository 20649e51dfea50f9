/// Turns the bytes of a stream into UTF-8, whatever they were written in.
///
/// In this order: the encoding that was asked for; a byte order mark; UTF-16 by its zero bytes.
/// Else the text is ASCII until its first other byte, and the block that holds it decides for the
/// rest of the file: well-formed UTF-8, or Windows-1252.
struct TextDecoder {
  /// Nil while only ASCII was seen.
  private(set) var encoding: TextEncoding?
  private let stream: any ByteStream
  private var isStarted = false
  private var isAtEnd = false
  /// Bytes of the stream that were read but not decoded yet.
  private var raw: [UInt8] = []

  init(_ stream: any ByteStream, encoding: TextEncoding? = nil) {
    self.stream = stream
    self.encoding = encoding
  }

  /// Appends decoded bytes, about `count` of them; false when there are none left.
  mutating func append(
    upTo count: Int, to bytes: inout ByteRoom
  ) throws(StreamFailure) -> Bool {
    if !isStarted { try start() }
    switch encoding {
    case .utf8?: return try appendUTF8(upTo: count, to: &bytes)
    case nil: return try appendUndecided(upTo: count, to: &bytes)
    case .windows1252?:
      try fill(upTo: count / 3)
      if raw.isEmpty { return false }
      Self.appendWindows1252(raw[...], to: &bytes)
      raw.removeAll(keepingCapacity: true)
      return true
    case .utf16LittleEndian?: return try appendUTF16(upTo: count, isLittle: true, to: &bytes)
    case .utf16BigEndian?: return try appendUTF16(upTo: count, isLittle: false, to: &bytes)
    }
  }

  /// Looks for a byte order mark, and for UTF-16 without one.
  private mutating func start() throws(StreamFailure) {
    isStarted = true
    try fill(upTo: 256)
    if let (marked, count) = TextEncoding.mark(at: raw[...]) {
      if encoding == nil || encoding == marked {
        encoding = marked
        raw.removeFirst(count)
      }
    } else if encoding == nil {
      encoding = TextEncoding.utf16(guessedFrom: raw[...])
    }
  }

  /// Reads until `raw` holds `count` bytes or the stream ends.
  private mutating func fill(upTo count: Int) throws(StreamFailure) {
    let held = raw.count
    guard held < count, !isAtEnd else { return }
    raw += [UInt8](repeating: 0, count: count - held)
    var end = held
    defer { raw.removeLast(raw.count - end) }
    while end < count {
      let got = try Self.read(stream, into: &raw, at: end)
      if got == 0 {
        isAtEnd = true
        return
      }
      end += got
    }
  }

  private static func read(
    _ stream: any ByteStream, into bytes: inout [UInt8], at offset: Int
  ) throws(StreamFailure) -> Int {
    var span = bytes.mutableSpan
    return try unsafe span.withUnsafeMutableBytes { (room) throws(StreamFailure) in
      try unsafe stream.read(into: UnsafeMutableRawBufferPointer(rebasing: room[offset...]))
    }
  }

  /// The common case: the stream writes straight into the block.
  private mutating func appendUTF8(
    upTo count: Int, to bytes: inout ByteRoom
  ) throws(StreamFailure) -> Bool {
    if !raw.isEmpty {
      bytes.append(raw[...])
      raw.removeAll()
      return true
    }
    return try bytes.fill(upTo: count, from: stream) > 0
  }

  private mutating func appendUndecided(
    upTo count: Int, to bytes: inout ByteRoom
  ) throws(StreamFailure) -> Bool {
    let start = bytes.count
    guard try appendUTF8(upTo: count, to: &bytes) else { return false }
    if bytes.isASCII(from: start) { return true }
    let part = bytes.array(from: start)
    if Self.isUTF8(part[...]) {
      encoding = .utf8
    } else {
      encoding = .windows1252
      bytes.removeAll(from: start)
      Self.appendWindows1252(part[...], to: &bytes)
    }
    return true
  }

  /// Whether these bytes are UTF-8, but for a character that is cut off at their end.
  static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    for cut in 0...3 where cut <= bytes.count {
      let tail = bytes.suffix(cut)
      if cut > 0, !isCutOffCharacter(tail) { continue }
      if String(validating: bytes.dropLast(cut), as: UTF8.self) != nil { return true }
    }
    return false
  }

  private static func isCutOffCharacter(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return false }
    switch bytes.first ?? 0 {
    case 0xC2...0xDF: return bytes.count < 2
    case 0xE0...0xEF: return bytes.count < 3
    case 0xF0...0xF4: return bytes.count < 4
    default: return false
    }
  }

  private static func appendWindows1252(_ raw: ArraySlice<UInt8>, to bytes: inout ByteRoom) {
    var text: [UInt8] = []
    text.reserveCapacity(raw.count + raw.count / 8)
    for byte in raw {
      if byte < 0x80 {
        text.append(byte)
      } else {
        append(Windows1252.scalar(byte), to: &text)
      }
    }
    bytes.append(text[...])
  }

  private mutating func appendUTF16(
    upTo count: Int, isLittle: Bool, to bytes: inout ByteRoom
  ) throws(StreamFailure) -> Bool {
    try fill(upTo: max(count / 2, 4))
    if raw.isEmpty { return false }
    var text: [UInt8] = []
    var offset = 0
    while offset + 1 < raw.count {
      let unit = Self.unit(raw, offset, isLittle)
      if (0xD800..<0xDC00).contains(unit) {
        if offset + 3 >= raw.count, !isAtEnd { break }
        let low = offset + 3 < raw.count ? Self.unit(raw, offset + 2, isLittle) : 0
        if (0xDC00..<0xE000).contains(low),
          let joined = Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
        {
          Self.append(joined, to: &text)
          offset += 4
          continue
        }
      }
      Self.append(Unicode.Scalar(unit) ?? "\u{FFFD}", to: &text)
      offset += 2
    }
    if isAtEnd, offset < raw.count {
      Self.append("\u{FFFD}", to: &text)
      offset = raw.count
    }
    raw.removeFirst(offset)
    bytes.append(text[...])
    return !text.isEmpty
  }

  private static func unit(_ raw: [UInt8], _ offset: Int, _ isLittle: Bool) -> UInt32 {
    let first = UInt32(raw[offset])
    let second = UInt32(raw[offset + 1])
    return isLittle ? second << 8 | first : first << 8 | second
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
