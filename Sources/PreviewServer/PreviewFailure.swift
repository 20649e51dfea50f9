package import Diagnostics

/// Why the preview cannot start, or can no longer watch.
package struct PreviewFailure: Error {
  package let finding: Diagnostic

  init(_ finding: Diagnostic) {
    self.finding = finding
  }
}
