package import Diagnostics

/// A command line that cannot be carried out: everything found wrong with it, and where to read on.
package struct UsageError: Error, Sendable {
  package let findings: [Diagnostic]
  /// The command that shows the help wanted: `passalong build --help`.
  package let helpCommand: String

  /// The findings in report order, then the line that names the help.
  package func text(isColoured: Bool) -> String {
    let report = TextReport(isColoured: isColoured).text(of: findings)
    return report + "try '\(helpCommand)'\n"
  }
}
