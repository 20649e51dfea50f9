package import Diagnostics

extension Diagnostic {
  package static func unknownDirective(_ directive: Directive) -> Diagnostic {
    Diagnostic(
      "markdown.unknown-directive",
      at: .bytes(directive.body.file, directive.nameRange),
      "there is no directive `\(directive.name)`",
      why: "a fenced block whose first word is in braces is a directive",
      fix: "for a code block, write the language without braces")
  }
}
