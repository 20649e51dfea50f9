package import Diagnostics

/// A compiled set of templates that may include each other.
package struct Templates: Sendable {
  /// In the order given.
  package let names: [String]

  /// Compiles all of them, and reports every mistake in any of them.
  ///
  /// A template with mistakes is still there; what could not be understood prints nothing.
  package init(
    compiling sources: [TemplateSource], pipes: PipeTable = .standard, dialect: Dialect = .strict,
    findings: inout [Diagnostic]
  ) {
    names = sources.map(\.name)
  }

  /// The template of that name, or nil.
  package subscript(name: String) -> Template? {
    names.contains(name) ? Template() : nil
  }

  /// Checks every name, partial and pipe of the templates against what they will be rendered with.
  ///
  /// Partials are checked at each place of use; a template that no root reaches is compiled only.
  package func check(
    _ roots: [TemplateRoot], against model: Model, findings: inout [Diagnostic]
  ) {
  }
}
