internal import Codes
internal import Facts
internal import Quantity

/// Lets through what is a person's view of a share page, and says of all else what it was.
///
/// Methods other than GET, answers other than 200, 304 and redirects, bots and prefetches are out.
/// One for each worker; double clicks are found when all is read (`DoubleClicks`).
struct ClickSieve {
  private let context: ImportContext
  private var agents = AgentTable()
  private var scratch: [UInt8] = []

  init(_ context: ImportContext) {
    self.context = context
  }

  /// Takes one request of a file's line; `bytes` holds its ranges.
  mutating func take(
    _ bytes: borrowing Span<UInt8>, _ request: Request, line: Int, into result: inout ReadResult
  ) {
    guard let code = context.links.code(path: bytes.extracting(request.path)) else {
      return result.passOver(.otherPage)
    }
    guard Self.isGET(bytes, request.method) else { return result.passOver(.otherMethod) }
    switch request.status {
    case 200, 304, 301, 302, 307, 308: break
    default: return result.passOver(.failedRequest)
    }
    if request.isPrefetch { return result.passOver(.prefetch) }
    let agent = agents.find(bytes.extracting(request.agent), context.keys)
    switch agent.kind {
    case .previewBot: return result.passOver(.previewBot)
    case .bot: return result.passOver(.bot)
    case .person: break
    }
    let visitor = VisitorKey.hash(
      bytes.extracting(request.address), browser: agent.hash, at: request.instant, context.keys,
      &scratch)
    result.facts.clicks.append(
      Click(
        code: code, occurredAt: request.instant, recordedAt: context.recordedAt,
        visitor: visitor,
        provenance: Provenance(file: context.file, line: UInt32(clamping: line))))
    result.readCount += 1
  }

  private static func isGET(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count == 3 && bytes[range.lowerBound] == UInt8(ascii: "G")
      && bytes[range.lowerBound + 1] == UInt8(ascii: "E")
      && bytes[range.lowerBound + 2] == UInt8(ascii: "T")
  }
}
