/// What a template is rendered with, for checking it.
package struct TemplateRoot: Sendable {
  /// The template's name.
  package let template: String
  /// The object types of its context stack, outermost first.
  package let stack: [String]

  package init(_ template: String, _ stack: [String]) {
    self.template = template
    self.stack = stack
  }
}
