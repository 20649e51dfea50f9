package import Diagnostics

/// A template before compilation: the name that partial tags use, and its text.
package struct TemplateSource: Sendable {
  /// For example `partials/head`: the path below `templates/` without suffix.
  package let name: String
  package let source: Source

  package init(name: String, source: Source) {
    self.name = name
    self.source = source
  }
}
