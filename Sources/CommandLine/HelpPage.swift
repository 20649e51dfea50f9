/// Help on a tool, a group of verbs, or one verb, wrapped to the terminal.
struct HelpPage {
  /// A term and what it means; the term in parts that are painted differently.
  private struct Entry {
    /// Blanks that align the terms, left unpainted.
    var indent = ""
    var literal: String
    var placeholder = ""
    var meaning: String

    var width: Int {
      indent.utf8.count + DisplayWidth.of(literal) + DisplayWidth.of(placeholder)
    }
  }

  /// Terms longer than this have their meaning on the line below.
  private static let termWidthMax = 28

  private let tool: Tool
  private let width: Int
  private let paint: Paint

  init(_ tool: Tool, width: Int = 80, isColoured: Bool = false) {
    self.tool = tool
    self.width = width
    paint = Paint(isColoured: isColoured)
  }

  init(_ tool: Tool, _ console: Console, _ stream: Console.Stream) {
    self.init(tool, width: console.proseWidth, isColoured: console.isColoured(stream))
  }

  /// Of a verb when the words call one, else of the verbs that begin with them.
  func text(for path: [String]) -> String {
    let sections: [String]
    if let verb = tool.verb(path) {
      sections = self.sections(of: verb)
    } else if path.isEmpty {
      sections = toolSections
    } else {
      sections = groupSections(path)
    }
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  // Sections: each is lines that end in line breaks, or empty when there is nothing to say.

  private var toolSections: [String] {
    [
      paint.heading("\(tool.name) \(tool.version)") + "\n" + prose(tool.summary),
      section("Usage", usage([tool.name], "VERB [OPTIONS] [OPERANDS]")),
      paragraphs(tool.description),
      section("Verbs", entries(tool.verbs.map(entry(for:)))),
      section("Options", entries([helpEntry, versionEntry])),
      section("Examples", examples(tool.examples)),
      section("Environment", entries(tool.environment.map(entry(for:)))),
      section("Exit status", exitStatus),
      closing([]),
    ]
  }

  private func groupSections(_ path: [String]) -> [String] {
    let command = [tool.name] + path
    return [
      section("Usage", usage(command, "VERB [OPTIONS] [OPERANDS]")),
      section("Verbs", entries(tool.verbs(under: path).map(entry(for:)))),
      closing(path),
    ]
  }

  private func sections(of verb: VerbDefinition) -> [String] {
    let own = verb.options.filter { $0.group == .own }
    let common = verb.options.filter { $0.group == .common }
    let nested = tool.verbs(under: verb.path).filter { $0.path != verb.path }
    return [
      paint.heading("\(tool.name) \(verb.name)") + "\n" + prose(verb.summary),
      section("Usage", usage([tool.name] + verb.path, verb.usageOperands)),
      paragraphs(verb.description),
      section("Operands", entries(verb.operands.map(entry(for:)))),
      section("Options", entries(own.map(entry(for:)) + (common.isEmpty ? [helpEntry] : []))),
      section(
        "Common options", common.isEmpty ? "" : entries(common.map(entry(for:)) + [helpEntry])),
      section("Verbs", entries(nested.map(entry(for:)))),
      section("Examples", examples(verb.examples)),
      section("Exit status", exitStatus),
    ]
  }

  private func closing(_ path: [String]) -> String {
    let command = ([tool.name, "help"] + path + ["VERB"]).joined(separator: " ")
    return prose("`\(command)` says more about a verb.")
  }

  private func section(_ heading: String, _ body: String) -> String {
    body.isEmpty ? "" : paint.heading(heading) + "\n" + body
  }

  private func usage(_ command: [String], _ rest: String) -> String {
    let name = command.joined(separator: " ")
    let lines = Wrapping.lines(of: rest, width: width - name.utf8.count - 3)
    let indent = String(repeating: " ", count: name.utf8.count + 3)
    let first = "  " + paint.literal(name)
    guard let start = lines.first else { return first + "\n" }
    let text = first + " " + paint.placeholder(start) + "\n"
    return lines.dropFirst().reduce(text) { $0 + indent + paint.placeholder($1) + "\n" }
  }

  private func prose(_ text: String, indent: String = "") -> String {
    let lines = Wrapping.lines(of: text, width: width - indent.utf8.count)
    return paint.prose(lines).reduce("") { $0 + indent + $1 + "\n" }
  }

  private func paragraphs(_ text: String) -> String {
    Wrapping.paragraphs(of: text).map { prose($0) }.joined(separator: "\n")
  }

  private func examples(_ examples: [Example]) -> String {
    let blocks = examples.map { example in
      prose(example.purpose, indent: "  ")
        + "    \(paint.faint("$")) \(paint.literal(example.command))\n"
    }
    return blocks.joined(separator: "\n")
  }

  private var exitStatus: String {
    entries(ExitStatus.allCases.map { Entry(literal: String($0.rawValue), meaning: $0.summary) })
  }

  private func entries(_ entries: [Entry]) -> String {
    let short = entries.map(\.width).filter { $0 <= Self.termWidthMax }
    let column = 2 + (short.max() ?? Self.termWidthMax) + 2
    let indent = String(repeating: " ", count: column)
    var text = ""
    for entry in entries {
      let term = entry.indent + paint.literal(entry.literal) + paint.placeholder(entry.placeholder)
      let lines = paint.prose(Wrapping.lines(of: entry.meaning, width: width - column))
      let isLong = entry.width > column - 4
      let padding = isLong ? "" : String(repeating: " ", count: column - 2 - entry.width)
      text += "  " + term + (isLong ? "\n" + indent : padding) + (lines.first ?? "") + "\n"
      for line in lines.dropFirst() { text += indent + line + "\n" }
    }
    return text
  }

  private func entry(for verb: VerbDefinition) -> Entry {
    Entry(literal: verb.name, meaning: verb.summary)
  }

  private func entry(for note: EnvironmentNote) -> Entry {
    Entry(literal: note.name, meaning: note.summary)
  }

  private func entry(for operand: OperandDefinition) -> Entry {
    Entry(literal: "", placeholder: operand.usage, meaning: operand.meaning)
  }

  private func entry(for option: OptionDefinition) -> Entry {
    Entry(
      indent: option.letter == nil ? "    " : "",
      literal: (option.letter.map { "-\($0), " } ?? "") + "--" + option.name,
      placeholder: option.kind == nil ? "" : " " + option.placeholder, meaning: option.meaning)
  }

  private var helpEntry: Entry { Entry(literal: "-h, --help", meaning: "Show this help.") }

  private var versionEntry: Entry {
    Entry(literal: "-V, --version", meaning: "Show the version.")
  }
}
