import Diagnostics
import JSON

/// Findings for programs: one JSON object a line, in report order, none left out.
///
/// Lines rather than one array, so that a reader need not wait for the end, and `grep` and `head`
/// work. Fields: `path`, `line`, `column`, `endLine`, `endColumn` (1-based, columns in bytes, the
/// end is behind the last byte; all four null for a file as a whole, the end null where a line is
/// not quoted), `severity`, `id`, `message`, `why`, `fix` (empty when there is nothing to say).
enum FindingLines {
  static func bytes(of findings: [Diagnostic]) -> [UInt8] {
    var cursor = PositionCursor()
    return findings.sortedForReport().flatMap { bytes(of: $0, &cursor) + [UInt8(ascii: "\n")] }
  }

  private static func bytes(of finding: Diagnostic, _ cursor: inout PositionCursor) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("path")
    writer.string(finding.place.path)
    writePosition(of: finding.place, &cursor, to: &writer)
    for (key, text) in [
      ("severity", finding.severity.rawValue), ("id", finding.id), ("message", finding.what),
      ("why", finding.why), ("fix", finding.fix),
    ] {
      writer.key(key)
      writer.string(text)
    }
    writer.endObject()
    return writer.bytes
  }

  private static func writePosition(
    of place: Place, _ cursor: inout PositionCursor, to writer: inout JSONWriter
  ) {
    var numbers: [Int?] = [nil, nil, nil, nil]
    switch place {
    case .bytes(let source, let range):
      let start = cursor.position(of: range.lowerBound, in: source)
      var ahead = cursor
      let end = ahead.position(of: range.upperBound, in: source)
      numbers = [start.line, start.column, end.line, end.column]
    case .line(_, let line, let column): numbers = [line, column, nil, nil]
    case .file: break
    }
    for (key, number) in zip(["line", "column", "endLine", "endColumn"], numbers) {
      writer.key(key)
      if let number { writer.int(number) } else { writer.null() }
    }
  }
}
