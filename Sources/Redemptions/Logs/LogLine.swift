/// Reads the lines of one log, in its format.
struct LogLine {
  private let format: LogFormat
  private var combined = CombinedLine()
  private var cloudFront = CloudFrontLine()
  private var json = JSONLogLine()

  init(_ format: LogFormat) {
    self.format = format
  }

  mutating func read(
    _ line: borrowing Span<UInt8>, number: Int, _ sieve: inout ClickSieve,
    _ result: inout ReadResult
  ) {
    do {
      switch format {
      case .combined:
        let request = try combined.read(line)
        sieve.take(line, request, line: number, into: &result)
      case .cloudFront:
        guard let request = try cloudFront.read(line) else { return result.passOver(.comment) }
        sieve.take(cloudFront.bytes.span, request, line: number, into: &result)
      case .json:
        guard let request = try json.read(line) else { return result.passOver(.otherKind) }
        sieve.take(json.bytes.span, request, line: number, into: &result)
      }
    } catch {
      result.setAside(SetAside(line: number, error))
    }
  }
}
