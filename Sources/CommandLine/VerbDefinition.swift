/// One verb of a tool, as data, and the function that does it.
package struct VerbDefinition: Sendable {
  /// What a verb does with what was asked of it. It may throw what only it can find wrong.
  package typealias Run = @Sendable (Arguments, Console) async throws(UsageError) -> ExitStatus

  /// The words that call it, outermost first; never empty.
  package let path: [String]
  /// One sentence. Code in backticks.
  package let summary: String
  /// Paragraphs, each on one line, an empty line between them. Code in backticks. May be empty.
  package let description: String
  package let options: [OptionDefinition]
  package let operands: [OperandDefinition]
  package let examples: [Example]
  package let run: Run

  /// `name` is a word, or words for a verb under another: `codes check`.
  package init(
    _ name: String, _ summary: String, description: String = "",
    options: [OptionDefinition] = [], operands: [OperandDefinition] = [],
    examples: [Example] = [], run: @escaping Run
  ) {
    path = name.split(separator: " ").map(String.init)
    self.summary = summary
    self.description = description
    self.options = options
    self.operands = operands
    self.examples = examples
    self.run = run
  }

  /// The words that call it, as typed.
  package var name: String { path.joined(separator: " ") }

  func option(_ name: String) -> OptionDefinition? { options.first { $0.name == name } }
}
