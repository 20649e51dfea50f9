/// The manual page of a tool with all its verbs, in the `man` macros of roff.
struct ManualPage {
  private let tool: Tool

  init(_ tool: Tool) {
    self.tool = tool
  }

  /// The page; it carries the version but no date, so that the same tool gives the same bytes.
  var text: String {
    var lines = [
      ".TH \(quoted(tool.name.uppercased())) 1 \"\" \(quoted("\(tool.name) \(tool.version)")) "
        + quoted("User Commands"),
      // Text on the left edge with one blank between words, and no hyphenation, suits terminals.
      ".ad l", ".nh",
      ".SH NAME",
      "\(prose(tool.name)) \\- \(prose(withoutFullStop(tool.summary)))",
      ".SH SYNOPSIS",
      ".B \(prose(tool.name))", "\\fIVERB\\fR [\\fIOPTIONS\\fR] [\\fIOPERANDS\\fR]",
      ".SH DESCRIPTION",
    ]
    let description = tool.description.isEmpty ? tool.summary : tool.description
    lines += paragraphs(description)
    lines.append(".SH VERBS")
    for verb in tool.verbs { lines += section(of: verb) }
    lines.append(".SH COMMON OPTIONS")
    lines += commonOptions.flatMap(entry(for:))
    lines += entry("\\fB\\-h\\fR, \\fB\\-\\-help\\fR", "Show help on the tool or the verb.")
    lines += entry("\\fB\\-V\\fR, \\fB\\-\\-version\\fR", "Show the version.")
    lines += closing
    return lines.joined(separator: "\n") + "\n"
  }

  private var closing: [String] {
    var lines: [String] = []
    if !tool.environment.isEmpty {
      lines.append(".SH ENVIRONMENT")
      for note in tool.environment { lines += entry(bold(note.name), prose(note.summary)) }
    }
    lines.append(".SH EXIT STATUS")
    for status in ExitStatus.allCases {
      lines += entry(bold(String(status.rawValue)), prose(status.summary))
    }
    if !tool.examples.isEmpty {
      lines.append(".SH EXAMPLES")
      lines += tool.examples.flatMap(example).dropFirst()
    }
    if !tool.seeAlso.isEmpty {
      lines += [".SH SEE ALSO", tool.seeAlso.map(prose).joined(separator: ", ")]
    }
    return lines
  }

  /// The shared options that any verb heeds, each once.
  private var commonOptions: [OptionDefinition] {
    var seen: Set<String> = []
    return tool.verbs.flatMap(\.options).filter {
      $0.group == .common && seen.insert($0.name).inserted
    }
  }

  private func section(of verb: VerbDefinition) -> [String] {
    var synopsis = bold("\(tool.name) \(verb.name)") + " [\\fIOPTIONS\\fR]"
    for operand in verb.operands { synopsis += " \\fI\(prose(operand.usage))\\fR" }
    var lines = [".SS \(quoted(verb.name))", synopsis, ".PP", prose(verb.summary)]
    if !verb.description.isEmpty { lines += [".PP"] + paragraphs(verb.description) }
    for operand in verb.operands {
      lines += entry("\\fI\(prose(operand.usage))\\fR", prose(operand.meaning))
    }
    for option in verb.options where option.group == .own { lines += entry(for: option) }
    let common = verb.options.filter { $0.group == .common }.map { bold("--" + $0.name) }
    if !common.isEmpty {
      lines += [".PP", "Common options: " + common.joined(separator: ", ") + "."]
    }
    return lines + verb.examples.flatMap(example)
  }

  private func entry(for option: OptionDefinition) -> [String] {
    var term = option.letter.map { bold("-\($0)") + ", " } ?? ""
    term += bold("--" + option.name)
    if option.kind != nil { term += " \\fI\(prose(option.placeholder))\\fR" }
    return entry(term, prose(option.meaning))
  }

  private func entry(_ term: String, _ meaning: String) -> [String] { [".TP", term, meaning] }

  private func example(_ example: Example) -> [String] {
    [".PP", prose(example.purpose), ".RS 4", ".nf", bold(example.command), ".fi", ".RE"]
  }

  private func paragraphs(_ text: String) -> [String] {
    Array(Wrapping.paragraphs(of: text).map { [prose($0)] }.joined(separator: [".PP"]))
  }

  private func withoutFullStop(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }

  /// A macro's argument.
  private func quoted(_ text: String) -> String {
    "\""
      + escaped(text).split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\\(dq") + "\""
  }

  /// Text with the code in backticks set in bold.
  private func prose(_ text: String) -> String {
    var isCode = false
    var result = ""
    for part in text.split(separator: "`", omittingEmptySubsequences: false) {
      result += isCode ? bold(String(part)) : escaped(String(part))
      isCode.toggle()
    }
    return result
  }

  /// Text in which roff sees no command: backslashes, and a dot or apostrophe where a line may
  /// begin.
  private func escaped(_ text: String) -> String {
    var escaped = text.first.map { $0 == "." || $0 == "'" } == true ? "\\&" : ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "`": escaped += "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
