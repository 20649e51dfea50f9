/// What help, manual and completions say of a definition, beyond its summary.

extension OptionDefinition {
  /// The summary, then choices that the placeholder does not show, default, and repetition.
  var meaning: String {
    var notes: [String] = []
    let choices = kind?.choices ?? []
    if !choices.isEmpty, choices.joined(separator: "|") != placeholder {
      notes.append("one of " + choices.joined(separator: ", "))
    }
    if let shownDefault { notes.append("default: " + shownDefault) }
    if isRepeatable { notes.append("may be repeated") }
    return notes.isEmpty ? summary : summary + " (" + notes.joined(separator: "; ") + ")"
  }
}

extension OperandDefinition {
  /// The summary, then the choices.
  var meaning: String {
    let choices = listsChoices ? kind.choices : []
    return choices.isEmpty ? summary : summary + " (one of " + choices.joined(separator: ", ") + ")"
  }
}

extension VerbDefinition {
  /// What follows the verb in a usage line.
  var usageOperands: String {
    (["[OPTIONS]"] + operands.map(\.usage)).joined(separator: " ")
  }
}
