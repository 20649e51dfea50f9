internal import Quantity

/// Reads lines of CloudFront's standard logs: tabs, fields named by `#Fields:`, times in UTC.
///
/// Browser and address are percent-encoded, in old logs twice.
struct CloudFrontLine {
  /// What the ranges of a request point into: the fields of the line, decoded.
  private(set) var bytes: [UInt8] = []
  private var names: [String] = []
  private let times = TimeReader(.utc)

  /// Nil for lines that start with `#`.
  mutating func read(_ line: borrowing Span<UInt8>) throws(RecordFlaw) -> Request? {
    bytes.removeAll(keepingCapacity: true)
    if !line.isEmpty, line[0] == UInt8(ascii: "#") {
      let text = String(copying: line)
      if text.hasPrefix("#Fields:") {
        names = text.dropFirst(8).split(separator: " ").map(String.init)
      }
      return nil
    }
    guard !names.isEmpty else { throw .logLine("names of the fields (#Fields:)") }
    let fields = Self.fields(line)
    guard fields.count == names.count else { throw .logLine("number of fields") }
    var request = Request()
    do {
      request.instant = try times.read(
        day: line.extracting(try field("date", fields)),
        time: line.extracting(try field("time", fields))
      ).instant
    } catch is TimeFlaw { throw .logLine("time") } catch { throw .logLine("date or time") }
    let status = try field("sc-status", fields)
    guard let code = Int(String(copying: line.extracting(status))), (0...599).contains(code)
    else { throw .logLine("sc-status") }
    request.status = code
    request.method = append(line, try field("cs-method", fields))
    request.path = append(line, try field("cs-uri-stem", fields), isEncoded: true)
    request.address = append(line, try field("c-ip", fields))
    request.agent = append(line, try field("cs(User-Agent)", fields), isEncoded: true)
    guard !request.address.isEmpty else { throw .logLine("c-ip") }
    return request
  }

  private func field(_ name: String, _ fields: [Range<Int>]) throws(RecordFlaw) -> Range<Int> {
    guard let index = names.firstIndex(of: name) else { throw .logLine(name) }
    return fields[index]
  }

  private static func fields(_ line: borrowing Span<UInt8>) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    var start = 0
    for index in 0...line.count where index == line.count || line[index] == UInt8(ascii: "\t") {
      fields.append(start..<index)
      start = index + 1
    }
    return fields
  }

  private mutating func append(
    _ line: borrowing Span<UInt8>, _ range: Range<Int>, isEncoded: Bool = false
  ) -> Range<Int> {
    let start = bytes.count
    let field = range.map { line[$0] }
    bytes += isEncoded ? PercentText.decoded(PercentText.decoded(field)) : field
    return start..<bytes.count
  }
}
