import Diagnostics

/// Judges what was scanned against what the verb declares, and collects everything that is wrong.
struct ArgumentCheck {
  private(set) var findings: [Diagnostic] = []
  /// nil when no verb was given, or something is wrong.
  private(set) var arguments: Arguments?

  private let scan: ArgumentScan
  private let words: [String]
  private let tool: Tool
  private let text: CommandText
  private let command: String

  init(_ scan: ArgumentScan, _ words: [String], of tool: Tool) {
    self.scan = scan
    self.words = words
    self.tool = tool
    text = CommandText(tool: tool.name, words: words)
    command = ([tool.name] + scan.path).joined(separator: " ")
  }

  mutating func run() {
    let verb = tool.verb(scan.path)
    checkVerb(verb)
    let options = checkedOptions(of: verb)
    guard let verb else { return }
    let operands = checkedOperands(of: verb)
    guard findings.isEmpty else { return }
    arguments = Arguments(
      tool: tool, verb: verb, options: options, operands: operands, text: text)
  }

  /// Looks at the verb alone.
  mutating func runOnVerb() { checkVerb(tool.verb(scan.path)) }

  private mutating func checkVerb(_ verb: VerbDefinition?) {
    if let index = scan.unknownVerbIndex {
      let parent = isGuessed ? Array(scan.path.dropLast()) : scan.path
      findings.append(
        .unknownVerb(
          words[index], of: ([tool.name] + parent).joined(separator: " "),
          among: tool.words(after: parent), at: text.place(ofWord: index)))
    } else if verb == nil, !scan.given.isEmpty || !scan.operandIndices.isEmpty {
      let place = text.end
      findings.append(.missingVerb(of: command, words: tool.words(after: scan.path), at: place))
    }
  }

  /// Whether the last word of the path is what the unknown word probably means.
  private var isGuessed: Bool {
    guard let index = scan.unknownVerbIndex, let last = scan.path.last else { return false }
    let parent = Array(scan.path.dropLast())
    return Spelling.nearest(to: words[index], among: tool.words(after: parent)) == last
  }

  /// Whether the verb is the one typed, or one so near that its operands can be judged.
  private var isVerbMeant: Bool { scan.unknownVerbIndex == nil || isGuessed }

  private mutating func checkedOptions(
    of verb: VerbDefinition?
  ) -> [String: [Arguments.Value]] {
    var values: [String: [Arguments.Value]] = [:]
    var seen: Set<String> = []
    for given in scan.given {
      let own = given.definition.flatMap { known in verb.map { $0.option(known.name) } ?? known }
      guard let option = own else {
        findings.append(unknown(given, of: verb))
        continue
      }
      let isRepeated = !seen.insert(option.name).inserted && !option.isRepeatable
      if isRepeated {
        findings.append(.repeatedOption(given.typed, at: text.place(ofWord: given.wordIndex)))
      }
      if let value = checkedValue(of: option, given) {
        values[option.name, default: []].append(value)
      }
    }
    return values
  }

  private func unknown(_ given: ArgumentScan.Given, of verb: VerbDefinition?) -> Diagnostic {
    var owners: [String] = []
    if let name = given.definition?.name {
      owners = tool.verbs.filter { $0.option(name) != nil }.map { "\(tool.name) \($0.name)" }
    }
    let reachable = verb?.options ?? tool.verbs.flatMap(\.options)
    let isLong = given.typed.hasPrefix("--")
    let names = isLong ? reachable.map { "--" + $0.name } + ["--help", "--version"] : []
    return .unknownOption(
      given.typed, of: command, among: names, owners: owners,
      at: text.place(ofWord: given.wordIndex))
  }

  /// The value as given, empty for a flag; nil when it is missing or wrong.
  private mutating func checkedValue(
    of option: OptionDefinition, _ given: ArgumentScan.Given
  ) -> Arguments.Value? {
    let place = text.place(ofWord: given.wordIndex)
    guard let kind = option.kind else {
      guard given.value == nil else {
        findings.append(.unexpectedValue(of: given.typed, at: place))
        return nil
      }
      return Arguments.Value(text: "", place: place)
    }
    guard let value = given.value else {
      let typed = given.typed
      findings.append(.missingValue(of: typed, placeholder: option.placeholder, at: place))
      return nil
    }
    let index = given.valueWordIndex
    let valuePlace = text.place(ofWord: index, from: given.valueOffset, in: words[index])
    let found = Arguments.Value(text: value, place: valuePlace)
    return checked(found, kind, of: given.typed, placeholder: option.placeholder)
  }

  private mutating func checkedOperands(
    of verb: VerbDefinition
  ) -> [String: [Arguments.Value]] {
    var values: [String: [Arguments.Value]] = [:]
    var rest = scan.operandIndices[...]
    for operand in verb.operands {
      if operand.isRequired, rest.isEmpty {
        if isVerbMeant {
          let usage = verb.operands.map(\.usage).joined(separator: " ")
          findings.append(.missingOperand(operand, of: command, usage: usage, at: text.end))
        }
        continue
      }
      for index in operand.isRepeatable ? rest : rest.prefix(1) {
        let value = Arguments.Value(text: words[index], place: text.place(ofWord: index))
        let name = operand.name
        if let value = checked(value, operand.kind, of: name, placeholder: name) {
          values[name, default: []].append(value)
        }
      }
      rest = operand.isRepeatable ? [] : rest.dropFirst()
    }
    for index in rest where isVerbMeant && !scan.doubtfulIndices.contains(index) {
      findings.append(
        .extraOperand(
          words[index], of: command, hasRoot: verb.options.contains { $0.name == "root" },
          at: text.place(ofWord: index)))
    }
    return values
  }

  private mutating func checked(
    _ value: Arguments.Value, _ kind: ValueKind, of subject: String, placeholder: String
  ) -> Arguments.Value? {
    let text = value.text
    guard !text.isEmpty else {
      let finding = Diagnostic.emptyValue(of: subject, placeholder: placeholder, at: value.place)
      findings.append(finding)
      return nil
    }
    if kind.accepts(text) { return value }
    switch kind {
    case .text, .file, .directory: break
    case .integer(let range):
      findings.append(.badNumber(text, of: subject, range: range, at: value.place))
    case .choice(let choices):
      findings.append(.badChoice(text, of: subject, among: choices, at: value.place))
    case .form(let expects, _):
      findings.append(.badForm(text, of: subject, expects: expects, at: value.place))
    }
    return nil
  }
}
