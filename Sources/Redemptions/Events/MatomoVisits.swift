internal import Codes
internal import Facts
internal import JSON
internal import Quantity

/// Matomo's visits with their actions, as `Live.getLastVisitsDetails` gives them in JSON: views of
/// share pages are clicks.
///
/// Matomo counts browsers that run scripts, so bots are out already. It does not tell the browser's
/// own name, so these clicks never meet an order by its visitor; those of an access log do, and one
/// of the two is enough. Views of one page in a visit that follow within thirty seconds are one.
struct MatomoVisits: EventSource {
  private let context: ImportContext
  private let times = TimeReader(.utc)

  init(_ context: ImportContext) {
    self.context = context
  }

  mutating func read(
    _ object: JSONObject, line: Int, into result: inout ReadResult
  ) throws(RecordFlaw) {
    guard let actions = object["actionDetails"]?.array else { throw .type("actionDetails") }
    guard let visitor = object["visitorId"]?.textual ?? object["idVisit"]?.textual else {
      throw .missing("visitorId")
    }
    var clicks: [Click] = []
    for action in actions where action["type"]?.string == "action" {
      guard let address = action["url"]?.string, let code = context.links.code(page: address)
      else { continue }
      guard let text = action["timestamp"]?.textual else {
        throw .missing("actionDetails.timestamp")
      }
      let instant: Instant
      do { instant = try times.read(Array(text.utf8).span).instant } catch {
        throw .time("actionDetails.timestamp", error)
      }
      let isRepeated = clicks.contains {
        $0.code == code
          && abs($0.occurredAt.milliseconds(until: instant)) < DoubleClicks.thresholdMilliseconds
      }
      if isRepeated { continue }
      let browser = context.keys.hash("matomo", as: .content)
      var scratch: [UInt8] = []
      clicks.append(
        Click(
          code: code, occurredAt: instant, recordedAt: context.recordedAt,
          visitor: VisitorKey.hash(
            Array(visitor.utf8).span, browser: browser, at: instant, context.keys,
            &scratch),
          provenance: Provenance(file: context.file, line: UInt32(clamping: line))))
    }
    if clicks.isEmpty { return result.passOver(.otherPage) }
    result.facts.clicks += clicks
    result.readCount += 1
  }

  func finish(into result: inout ReadResult) {}
}

extension ShareLinks {
  /// The code of a share page by its whole address.
  fileprivate func code(page address: String) -> Code? {
    let bytes = Array(address.utf8)
    let end = bytes.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    return code(path: bytes.span.extracting(first: end ?? bytes.count))
  }
}
