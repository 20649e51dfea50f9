internal import Quantity

/// Reads lines of Apache and nginx: combined, with or without the virtual host before it.
///
///     192.0.2.7 - - [10/Feb/2026:16:42:07 +0100] "GET /r/7F3K9QXM2T HTTP/1.1" 200 512 "-" "x"
///
/// Every field is checked. Quotation marks and backslashes within fields are escaped by both
/// servers. What is longer than the format, as an added time of service, is left alone.
struct CombinedLine {
  private var offset = 0
  /// The day that was read last, as it was written: most lines of a log share it.
  private var dayText: UInt64 = 0
  private var dayMilliseconds: Int64 = 0
  /// The time that was read last, as it was written, without its brackets.
  private var timeText: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  private var lastTime = Instant.epoch

  mutating func read(_ line: borrowing Span<UInt8>) throws(RecordFlaw) -> Request {
    offset = 0
    var request = Request()
    request.address = word(line)
    guard !request.address.isEmpty, take(line, 0x20) else { throw .logLine("address") }
    var second = word(line)
    guard !second.isEmpty, take(line, 0x20) else { throw .logLine("identity") }
    _ = word(line)
    guard take(line, 0x20) else { throw .logLine("user") }
    if offset < line.count, line[offset] != UInt8(ascii: "[") {
      // Four words before the time: the first was the host that was asked.
      request.address = second
      second = word(line)
      guard take(line, 0x20) else { throw .logLine("user") }
    }
    guard Self.isAddress(line, request.address) else { throw .logLine("address") }
    request.instant = try time(line)
    guard take(line, 0x20), take(line, UInt8(ascii: "\"")) else { throw .logLine("request") }
    try readRequest(line, &request)
    guard take(line, 0x20), let status = number(line), (100...599).contains(status) else {
      throw .logLine("status")
    }
    request.status = status
    guard take(line, 0x20), number(line) != nil || take(line, UInt8(ascii: "-")) else {
      throw .logLine("size")
    }
    guard take(line, 0x20), quoted(line) != nil else { throw .logLine("referrer") }
    guard take(line, 0x20), let agent = quoted(line) else { throw .logLine("browser") }
    guard offset == line.count || line[offset] == 0x20 else { throw .logLine("browser") }
    request.agent = agent
    return request
  }

  private mutating func take(_ line: borrowing Span<UInt8>, _ byte: UInt8) -> Bool {
    guard offset < line.count, line[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Up to the next blank.
  private mutating func word(_ line: borrowing Span<UInt8>) -> Range<Int> {
    let start = offset
    while offset < line.count, line[offset] != 0x20 { offset += 1 }
    return start..<offset
  }

  private mutating func number(_ line: borrowing Span<UInt8>) -> Int? {
    let start = offset
    var value = 0
    while offset < line.count, offset - start < 18 {
      let digit = line[offset] &- UInt8(ascii: "0")
      if digit > 9 { break }
      value = value &* 10 &+ Int(digit)
      offset += 1
    }
    return offset == start ? nil : value
  }

  /// The text between quotation marks; nil when the line ends before the second.
  private mutating func quoted(_ line: borrowing Span<UInt8>) -> Range<Int>? {
    guard take(line, UInt8(ascii: "\"")) else { return nil }
    let start = offset
    guard let end = quote(line, from: start) else {
      offset = line.count
      return nil
    }
    offset = end + 1
    return start..<end
  }

  /// The offset of the next quotation mark that no backslash stands before.
  private func quote(_ line: borrowing Span<UInt8>, from start: Int) -> Int? {
    var index = line.quoteOrBackslash(from: start)
    while index < line.count, line[index] == UInt8(ascii: "\\") {
      index = index + 2 < line.count ? line.quoteOrBackslash(from: index + 2) : line.count
    }
    return index < line.count ? index : nil
  }

  /// `GET /path?query HTTP/1.1"`; a request that the server could not read is `-` or rubbish.
  private mutating func readRequest(
    _ line: borrowing Span<UInt8>, _ request: inout Request
  ) throws(RecordFlaw) {
    let start = offset
    guard let end = quote(line, from: start) else { throw .logLine("request") }
    offset = end + 1
    var blank = start
    while blank < end, line[blank] != 0x20 { blank += 1 }
    request.method = start..<blank
    guard blank < end else { return }
    let path = blank + 1
    request.path = path..<line.first(0x20, or: UInt8(ascii: "?"), in: path..<end)
  }

  /// `[10/Feb/2026:16:42:07 +0100]`
  private mutating func time(_ line: borrowing Span<UInt8>) throws(RecordFlaw) -> Instant {
    guard line.count >= offset + 28, line[offset] == UInt8(ascii: "["),
      line[offset + 27] == UInt8(ascii: "]")
    else { throw .logLine("time") }
    let start = offset + 1
    offset += 28
    let text = (
      line.word(at: start), line.word(at: start + 8), line.word(at: start + 16),
      line.word(at: start + 18)
    )
    if text == timeText { return lastTime }
    lastTime = try readTime(line, start)
    timeText = text
    return lastTime
  }

  private mutating func readTime(
    _ line: borrowing Span<UInt8>, _ start: Int
  ) throws(RecordFlaw) -> Instant {
    try readDay(line, start)
    guard line[start + 11] == UInt8(ascii: ":"), line[start + 14] == UInt8(ascii: ":"),
      line[start + 17] == UInt8(ascii: ":"), line[start + 20] == 0x20,
      let hour = Self.two(line, start + 12), hour < 24,
      let minute = Self.two(line, start + 15), minute < 60,
      let second = Self.two(line, start + 18), second <= 60,
      let offsetHours = Self.two(line, start + 22), offsetHours < 24,
      let offsetMinutes = Self.two(line, start + 24), offsetMinutes < 60
    else { throw .logLine("time") }
    let sign = line[start + 21]
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { throw .logLine("time") }
    let east = (sign == UInt8(ascii: "-") ? -1 : 1) * (offsetHours * 60 + offsetMinutes)
    let seconds = (hour * 60 + minute - east) * 60 + min(second, 59)
    return Instant(milliseconds: dayMilliseconds + Int64(seconds) * 1000)
  }

  private mutating func readDay(
    _ line: borrowing Span<UInt8>, _ start: Int
  ) throws(RecordFlaw) {
    var text: UInt64 = 0
    for index in [0, 1, 3, 4, 5, 9, 10] { text = text << 8 | UInt64(line[start + index]) }
    if text == dayText { return }
    guard line[start + 2] == UInt8(ascii: "/"), line[start + 6] == UInt8(ascii: "/"),
      let dayOfMonth = Self.two(line, start), let month = Self.month(line, start + 3),
      let century = Self.two(line, start + 7), let rest = Self.two(line, start + 9),
      let day = Day(year: century * 100 + rest, month: month, day: dayOfMonth)
    else { throw .logLine("time") }
    dayText = text
    dayMilliseconds = Int64(day.daysSinceEpoch) * 86_400_000
  }

  private static func two(_ line: borrowing Span<UInt8>, _ index: Int) -> Int? {
    let first = line[index] &- UInt8(ascii: "0")
    let second = line[index + 1] &- UInt8(ascii: "0")
    return first <= 9 && second <= 9 ? Int(first) * 10 + Int(second) : nil
  }

  private static let months = Array("JanFebMarAprMayJunJulAugSepOctNovDec".utf8)

  private static func month(_ line: borrowing Span<UInt8>, _ start: Int) -> Int? {
    (0..<12).first { month in
      (0..<3).allSatisfy { line[start + $0] == months[month * 3 + $0] }
    }.map { $0 + 1 }
  }

  /// Digits, dots, colons, letters of a host name; nothing else stands there.
  private static func isAddress(_ line: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range {
      let byte = line[index]
      let folded = byte | 0x20
      let isLetter = folded >= UInt8(ascii: "a") && folded <= UInt8(ascii: "z")
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      let isMark =
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "%")
      if !isLetter, !isDigit, !isMark { return false }
    }
    return !range.isEmpty
  }
}
