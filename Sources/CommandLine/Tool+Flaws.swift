/// Programmers' mistakes in the definitions, for a test of each tool to find.
extension Tool {
  /// What is wrong, one sentence each; empty when the definitions are sound.
  package var flaws: [String] {
    verbFlaws + verbs.flatMap(optionFlaws) + verbs.flatMap(operandFlaws) + sharedOptionFlaws
      + exampleFlaws
  }

  private var verbFlaws: [String] {
    var flaws: [String] = []
    var seen: Set<[String]> = []
    for verb in verbs {
      let name = verb.name
      if !seen.insert(verb.path).inserted { flaws.append("verb `\(name)` is defined twice") }
      if verb.path.isEmpty { flaws.append("a verb has no name") }
      if !verb.path.allSatisfy(isKebabCase) { flaws.append("verb `\(name)` is not in kebab case") }
      if !isSentence(verb.summary) { flaws.append("the summary of `\(name)` is no sentence") }
      if !verb.operands.isEmpty, !words(after: verb.path).isEmpty {
        flaws.append("`\(name)` has operands, which its nested verbs would be taken for")
      }
    }
    return flaws
  }

  private func optionFlaws(of verb: VerbDefinition) -> [String] {
    var flaws: [String] = []
    var names: Set<String> = ["help", "version"]
    var letters: Set<Character> = ["h", "V"]
    for option in verb.options {
      let subject = "--\(option.name) of `\(verb.name)`"
      if !names.insert(option.name).inserted { flaws.append("\(subject) is defined twice") }
      if let letter = option.letter, !letters.insert(letter).inserted {
        flaws.append("-\(letter) of `\(verb.name)` has two meanings")
      }
      if !isKebabCase(option.name) { flaws.append("\(subject) is not in kebab case") }
      if !isSentence(option.summary) { flaws.append("the summary of \(subject) is no sentence") }
      if let letter = option.letter, !letter.isASCII || !(letter.isLetter || letter.isNumber) {
        flaws.append("the letter of \(subject) is neither letter nor digit")
      }
      if option.kind != nil, option.placeholder.isEmpty {
        flaws.append("\(subject) has no placeholder")
      }
      if let value = option.defaultValue, let kind = option.kind, !kind.accepts(value) {
        flaws.append("the default of \(subject) is not a value of it")
      }
    }
    return flaws
  }

  private func operandFlaws(of verb: VerbDefinition) -> [String] {
    var flaws: [String] = []
    for (index, operand) in verb.operands.enumerated() {
      let subject = "operand \(operand.name) of `\(verb.name)`"
      if verb.operands[..<index].contains(where: { $0.name == operand.name }) {
        flaws.append("\(subject) is defined twice")
      }
      if operand.name != operand.name.uppercased() { flaws.append("\(subject) is not in capitals") }
      if !isSentence(operand.summary) { flaws.append("the summary of \(subject) is no sentence") }
      if operand.isRepeatable, index + 1 < verb.operands.count {
        flaws.append("\(subject) takes all words, but is not the last")
      }
      if operand.isRequired, verb.operands[..<index].contains(where: { !$0.isRequired }) {
        flaws.append("\(subject) is required behind one that is not")
      }
    }
    return flaws
  }

  /// An option may stand before its verb, so a name or letter must mean the same for every verb.
  private var sharedOptionFlaws: [String] {
    var flaws: [String] = []
    for verb in verbs {
      for option in verb.options {
        if let other = self.option(option.name), (other.kind == nil) != (option.kind == nil) {
          flaws.append("--\(option.name) takes a value for some verbs only")
        }
        if let letter = option.letter, let other = self.option(letter: letter),
          other.name != option.name
        {
          let names = "--\(other.name) for one verb and --\(option.name) for another"
          flaws.append("-\(letter) is \(names)")
        }
      }
    }
    return flaws
  }

  private var exampleFlaws: [String] {
    (examples + verbs.flatMap(\.examples)).compactMap { example in
      let words = example.command.split(separator: " ").map { String($0) }
      guard let start = words.firstIndex(where: { $0.hasSuffix(name) }) else {
        return "the example `\(example.command)` does not call \(name)"
      }
      // Up to a pipe or redirection; what has quotation marks is left to the reader.
      let own = words[(start + 1)...].prefix { !["|", ">", ">>", "<", "&&", ";"].contains($0) }
      let line = own.joined(separator: " ")
      if line.contains("'") || line.contains("\"") || line.hasSuffix(")") { return nil }
      do throws(UsageError) {
        _ = try request(for: Array(own))
        return nil
      } catch {
        return "the example `\(example.command)` is not understood"
      }
    }
  }

  private func isKebabCase(_ name: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
    }
  }

  private func isSentence(_ text: String) -> Bool {
    text.hasSuffix(".") && text.count > 8 && !text.contains("\n")
  }
}
