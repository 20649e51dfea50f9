internal import Diagnostics

/// What workers made of a run of outputs.
struct Rendered: Sendable {
  var files: [StagedFile] = []
  var traces: [(page: Int, trace: PageTrace, isClean: Bool)] = []
  var references: [AnchorReference] = []
  var findings: [Diagnostic] = []
  /// How many outputs were rendered rather than kept.
  var renderedCount = 0

  mutating func add(_ made: OutputWork.Made, of output: Output) {
    if let file = made.file { files.append(file) }
    if made.isRendered { renderedCount += 1 }
    if case .page(let page) = output.kind, let trace = made.trace {
      traces.append((page, trace, made.isClean))
    }
    references += made.references
  }

  mutating func add(_ other: Rendered) {
    files += other.files
    traces += other.traces
    references += other.references
    findings += other.findings
    renderedCount += other.renderedCount
  }
}
