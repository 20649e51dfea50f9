package import Diagnostics

/// A compiled set of templates that may include each other.
package struct Templates: Sendable {
  private let documents: [Document]
  private let program: Program

  /// Compiles all of them, and reports every mistake in any of them.
  ///
  /// A template with mistakes is still there; what could not be understood prints nothing.
  package init(
    compiling sources: [TemplateSource], pipes: PipeTable = .standard, dialect: Dialect = .strict,
    findings: inout [Diagnostic]
  ) {
    documents = sources.map { Parser.document($0, pipes, dialect, findings: &findings) }
    program = Compiler.program(
      documents, TemplateIndex(sources), dialect, findings: &findings)
  }

  /// In the order given.
  package var names: [String] { program.templates.names }

  /// The template of that name, or nil.
  package subscript(name: String) -> Template? {
    program.templates[name].map { Template(program: program, entry: program.entries[$0]) }
  }

  /// Checks every name, partial and pipe of the templates against what they will be rendered with.
  ///
  /// Partials are checked at each place of use; a template that no root reaches is compiled only.
  package func check(
    _ roots: [TemplateRoot], against model: Model, findings: inout [Diagnostic]
  ) {
    var checker = Checker(documents, program.templates, model)
    for root in roots { checker.check(root) }
    findings += checker.findings
  }
}
