package import Diagnostics

extension Console {
  /// Prints findings in report order: as text to standard error, or as JSON, one object a line,
  /// to standard output.
  ///
  /// `stream` is for a verb whose very result the findings are.
  package func report(
    _ findings: [Diagnostic], format: OutputFormat = .text, to stream: Stream? = nil
  ) {
    switch format {
    case .text:
      let stream = stream ?? .error
      let report = TextReport(isColoured: isColoured(stream))
      write(report.text(of: findings), to: stream)
    case .json:
      write(FindingLines.bytes(of: findings), to: stream ?? .output)
    }
  }
}
