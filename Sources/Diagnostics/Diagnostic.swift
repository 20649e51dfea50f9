/// One finding about what a user wrote: where, what, why, and how to mend it.
///
/// Each target keeps the words of its findings in one file of factories, `Findings.swift`.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable {
    /// The result would be wrong: nothing is written, the exit status is 1.
    case error
    /// The result is right but probably not what was meant; `--strict` makes it count.
    case warning
  }

  /// Stable name, `area.what-is-wrong`; listed in `Documentation/diagnostics.md`.
  package let id: String
  package let severity: Severity
  package let place: Place
  /// What is wrong: at most about 100 columns, lower case, no full stop.
  package let what: String
  /// The rule, and where it comes from. Empty when `what` says it all.
  package let why: String
  /// What to do, as an instruction. Empty when there is nothing to add.
  package let fix: String

  package init(
    _ id: String, _ severity: Severity = .error, at place: Place, _ what: String,
    why: String = "", fix: String = ""
  ) {
    self.id = id
    self.severity = severity
    self.place = place
    self.what = what
    self.why = why
    self.fix = fix
  }
}

extension [Diagnostic] {
  /// Whether any of them is an error, so that nothing may be written.
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// The findings in the order in which they are shown: by path, offset, then id, repeats left out.
  package func sortedForReport() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.sorted { first, second in
      if first.place.path != second.place.path { return first.place.path < second.place.path }
      if first.place.offset != second.place.offset {
        return first.place.offset < second.place.offset
      }
      return (first.id, first.what) < (second.id, second.what)
    }
  }
}
