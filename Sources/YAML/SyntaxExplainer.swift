internal import Diagnostics

/// Finds the mistakes behind a text that libyaml refused.
enum SyntaxExplainer {
  /// At least one finding; the first is at or before the place where libyaml gave up.
  static func explain(
    _ failure: SyntaxFailure, _ source: Source, _ byteRange: Range<Int>
  ) -> [Diagnostic] {
    if failure.problem == "found unknown escape character" {
      let end = min(failure.offset + 2, source.line(at: failure.offset).upperBound)
      return [.unknownEscape(at: .bytes(source, failure.offset..<max(end, failure.offset)))]
    }
    var scan = SyntaxScan(source, byteRange)
    let findings = scan.findings()
    let failureLine = source.line(at: failure.offset)
    if findings.contains(where: { $0.place.offset <= failureLine.upperBound }) { return findings }
    return [.syntax(failure, at: .bytes(source, failure.offset..<failure.offset))]
  }
}
