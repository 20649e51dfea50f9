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

  /// The options of all verbs, each name once, in the order of the verbs.
  var options: [OptionDefinition] {
    var seen: Set<String> = []
    return verbs.flatMap(\.options).filter { seen.insert($0.name).inserted }
  }

  var optionsWithValue: [OptionDefinition] { options.filter { $0.kind != nil } }
  var commonOptions: [OptionDefinition] { options.filter { $0.group == .common } }

  /// The words of every verb and group of verbs, outer before inner.
  var commandPaths: [[String]] {
    var paths: [[String]] = []
    for verb in verbs {
      for count in 1...verb.path.count {
        let path = Array(verb.path.prefix(count))
        if !paths.contains(path) { paths.append(path) }
      }
    }
    return paths
  }
}

extension OptionDefinition {
  /// As typed: `--jobs`, and `-j` when there is a letter.
  var typedForms: [String] { ["--" + name] + (letter.map { ["-\($0)"] } ?? []) }
}
