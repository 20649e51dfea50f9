/// The ids of findings, read from the sources.
enum FindingIds {
  struct Use: Equatable {
    let id: String
    let path: String
    let line: Int
  }

  /// Every id that is the first argument of a `Diagnostic`, or of a reason that becomes one.
  static func uses(in file: SwiftFile) -> [Use] {
    let text = String(decoding: file.bytes, as: UTF8.self)
    guard text.utf8.count == file.bytes.count else { return [] }
    let pattern = #/(?:\bDiagnostic|\.Reason)\(\s*"([^"]*)"/#
    return text.matches(of: pattern).map { match in
      let offset = text.utf8.distance(from: text.startIndex, to: match.range.lowerBound)
      return Use(
        id: String(match.output.1), path: file.path, line: Words.line(of: offset, in: file.bytes))
    }
  }

  /// Ids of another shape than `area.kebab-words`, and ids outside the files made for them.
  static func violations(_ file: SwiftFile) -> [Violation] {
    uses(in: file).flatMap { use in
      var found: [Violation] = []
      if use.id.wholeMatch(of: #/[a-z]+\.[a-z][a-z0-9]*(-[a-z0-9]+)*/#) == nil {
        found.append(Violation(use.path, use.line, "`\(use.id)` is not `area.kebab-words`"))
      }
      if !file.stem.hasPrefix("Findings") {
        found.append(Violation(use.path, use.line, "`\(use.id)` outside `Findings.swift`"))
      }
      return found
    }
  }

  /// All ids of the sources, sorted, each once.
  static func all(in files: [SwiftFile]) -> [String] {
    let inPlace = files.filter { $0.stem.hasPrefix("Findings") }
    return Set(inPlace.flatMap { uses(in: $0).map(\.id) }).sorted()
  }
}
