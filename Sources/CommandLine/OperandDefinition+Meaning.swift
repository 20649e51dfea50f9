extension OperandDefinition {
  /// The summary, then the choices.
  var meaning: String {
    let choices = listsChoices ? kind.choices : []
    return choices.isEmpty ? summary : summary + " (one of " + choices.joined(separator: ", ") + ")"
  }
}
