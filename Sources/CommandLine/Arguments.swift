import Diagnostics

/// What was typed for a verb, checked against its definition.
///
/// Asking for a name that the verb does not declare is a programmer's mistake and ends the process.
package struct Arguments: Sendable {
  /// One value as typed, and where. A flag has an empty one.
  struct Value: Sendable {
    let text: String
    let place: Place
  }

  package let tool: Tool
  package let verb: VerbDefinition
  private let options: [String: [Value]]
  private let operands: [String: [Value]]
  private let text: CommandText

  init(
    tool: Tool, verb: VerbDefinition, options: [String: [Value]], operands: [String: [Value]],
    text: CommandText
  ) {
    self.tool = tool
    self.verb = verb
    self.options = options
    self.operands = operands
    self.text = text
  }

  /// Whether the verb declares the option, so that shared code may ask for it.
  package func declares(_ name: String) -> Bool { verb.option(name) != nil }

  /// Whether the flag, or an option of any kind, was given.
  package func flag(_ name: String) -> Bool {
    requireOption(name)
    return options[name] != nil
  }

  /// The value given, else the default; nil when there is neither.
  package func value(_ name: String) -> String? {
    let option = requireOption(name)
    return options[name]?.last?.text ?? option.defaultValue
  }

  /// The values in the order given; the default alone when there are none.
  package func values(_ name: String) -> [String] {
    let option = requireOption(name)
    return options[name]?.map(\.text) ?? option.defaultValue.map { [$0] } ?? []
  }

  /// The value of an option declared as `.integer`, within its range.
  package func integer(_ name: String) -> Int? { value(name).flatMap(WholeNumber.read) }

  /// The value of an option declared as choice of an enumeration.
  package func choice<Choice: RawRepresentable<String>>(
    _ name: String, as type: Choice.Type = Choice.self
  ) -> Choice? {
    value(name).flatMap(Choice.init(rawValue:))
  }

  /// The value as `read` understands it. What it cannot read is a usage error that `expects` ends.
  ///
  /// An option of kind `.form` finds that out earlier, together with all other mistakes.
  package func value<Result>(
    _ name: String, expects: String, as read: (String) -> Result?
  ) throws(UsageError) -> Result? {
    guard let text = value(name) else { return nil }
    if let result = read(text) { return result }
    throw usageError(.badForm(text, of: "--" + name, expects: expects, at: place(of: name)))
  }

  /// The operand of this name, nil when it was left out; the first of several.
  package func operand(_ name: String) -> String? { operands(name).first }

  /// All words of a repeatable operand.
  package func operands(_ name: String) -> [String] {
    precondition(
      verb.operands.contains { $0.name == name }, "`\(verb.name)` declares no operand \(name)")
    return operands[name]?.map(\.text) ?? []
  }

  /// A mistake that only the verb could find, to throw: it points at the option or operand named.
  package func usageError(
    about name: String, _ what: String, why: String = "", fix: String = ""
  ) -> UsageError {
    usageError(.unusable(what, why: why, fix: fix, at: place(of: name)))
  }

  private func usageError(_ finding: Diagnostic) -> UsageError {
    UsageError(findings: [finding], helpCommand: tool.helpCommand(for: verb.path))
  }

  private func place(of name: String) -> Place {
    (options[name] ?? operands[name])?.last?.place ?? text.end
  }

  @discardableResult
  private func requireOption(_ name: String) -> OptionDefinition {
    guard let option = verb.option(name) else {
      preconditionFailure("`\(verb.name)` declares no option --\(name)")
    }
    return option
  }
}
