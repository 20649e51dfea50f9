internal import Diagnostics

/// Finds the mistake behind a text that libyaml refused.
enum SyntaxExplainer {
  /// At least one finding.
  static func explain(
    _ failure: SyntaxFailure, _ source: Source, _ byteRange: Range<Int>
  ) -> [Diagnostic] {
    [.syntax(failure, at: .bytes(source, failure.offset..<failure.offset))]
  }
}
