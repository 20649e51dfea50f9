/// The options of all verbs together.
extension Tool {
  func option(_ name: String) -> OptionDefinition? {
    for verb in verbs { if let option = verb.option(name) { return option } }
    return nil
  }

  func option(letter: Character) -> OptionDefinition? {
    for verb in verbs {
      if let option = verb.options.first(where: { $0.letter == letter }) { return option }
    }
    return nil
  }

  /// The option that a mistyped name most likely stands for.
  func optionMeant(by name: String) -> OptionDefinition? {
    let names = verbs.flatMap { $0.options.map(\.name) }
    return Spelling.nearest(to: name, among: names).flatMap(option)
  }
}
