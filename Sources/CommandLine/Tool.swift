/// A command-line tool as data: its verbs, and what its help and manual say around them.
package struct Tool: Sendable {
  package let name: String
  package let version: String
  /// One sentence. Code in backticks.
  package let summary: String
  /// Paragraphs, each on one line, an empty line between them. May be empty.
  package let description: String
  /// In the order of the help; `completions` and `help` come last by themselves.
  package let verbs: [VerbDefinition]
  package let examples: [Example]
  package let environment: [EnvironmentNote]
  /// Related manual pages, such as `tally(1)`.
  package let seeAlso: [String]

  package init(
    name: String, version: String, summary: String, description: String = "",
    verbs: [VerbDefinition], examples: [Example] = [],
    environment: [EnvironmentNote] = EnvironmentNote.console, seeAlso: [String] = []
  ) {
    self.name = name
    self.version = version
    self.summary = summary
    self.description = description
    let allButHelp = verbs + [.completions(of: name)]
    self.verbs = allButHelp + [.help(on: allButHelp)]
    self.examples = examples
    self.environment = environment
    self.seeAlso = seeAlso
  }

  func verb(_ path: [String]) -> VerbDefinition? { verbs.first { $0.path == path } }

  /// The verbs called by these words or by more; all verbs for no words.
  func verbs(under path: [String]) -> [VerbDefinition] {
    verbs.filter { $0.path.starts(with: path) }
  }

  /// The words that may follow `path`, in the order of the verbs, each once.
  func words(after path: [String]) -> [String] {
    var words: [String] = []
    for verb in verbs(under: path) where verb.path.count > path.count {
      let word = verb.path[path.count]
      if !words.contains(word) { words.append(word) }
    }
    return words
  }
}
