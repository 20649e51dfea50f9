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
