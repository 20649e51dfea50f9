internal import Diagnostics
internal import Quantity

extension Diagnostic {
  static func missingStatementWords(
    _ keys: [String], _ language: Language, at path: String
  ) -> Diagnostic {
    let shown = keys.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
    let rest = keys.count > 3 ? " and \(keys.count - 3) more" : ""
    return Diagnostic(
      "statement.missing-word", at: .file(path),
      "the theme of statements has no text \(shown)\(rest) in \(language)",
      why: "statements on paper need each word of the theme, whatever the template shows",
      fix: "add it to \(path)strings/\(language).yaml")
  }
}
