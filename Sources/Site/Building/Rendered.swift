internal import Diagnostics
internal import Hashing

/// What workers made of a run of outputs.
struct Rendered: Sendable {
  var files: [StagedFile] = []
  /// Of each page by number: what rendering found, and the key that makes.
  var pages: [(page: Int, trace: PageTrace, key: Digest128, isClean: Bool)] = []
  var findings: [Diagnostic] = []
  /// How many outputs were rendered rather than kept.
  var renderedCount = 0

  mutating func add(_ made: OutputWork.Made, of output: Output) {
    if let file = made.file { files.append(file) }
    if made.isRendered { renderedCount += 1 }
    if case .page(let page) = output.kind, let trace = made.trace {
      pages.append((page, trace, made.key, made.isClean))
    }
  }

  mutating func add(_ other: Rendered) {
    files += other.files
    pages += other.pages
    findings += other.findings
    renderedCount += other.renderedCount
  }
}
