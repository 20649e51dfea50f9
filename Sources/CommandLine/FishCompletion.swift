/// A fish script that completes verbs, options and their values with descriptions.
struct FishCompletion {
  private let tool: Tool
  private let function: String

  init(_ tool: Tool) {
    self.tool = tool
    function = "__" + ShellQuoting.identifier(tool.name)
  }

  var script: String {
    let early = tool.commonOptions.map { line(for: $0, at: []) }
    let lines = verbLines + early + tool.commandPaths.compactMap(tool.verb).flatMap(lines(for:))
    return """
      # Completes the words of \(tool.name) in fish. Keep it as
      #   ~/.config/fish/completions/\(tool.name).fish

      # Whether the words so far call the verb given, and nothing but options follows it;
      # with a second argument, whether that many operands follow it.
      function \(function)_at
          set -l verb
          set -l operands 0
          set -l skip 0
          for word in (commandline -opc)[2..-1]
              if test $skip = 1
                  set skip 0
                  continue
              end
              switch $word
                  case \(tool.optionsWithValue.flatMap(\.typedForms).joined(separator: " "))
                      set skip 1
                  case '-*'
                  case '*'
                      set -l longer (string join ' ' $verb $word)
                      if contains -- $longer \(paths)
                          set verb $longer
                      else
                          set operands (math $operands + 1)
                      end
              end
          end
          test "$verb" = "$argv[1]"
          and begin
              test (count $argv) = 1
              or test $operands = $argv[2]
          end
      end

      complete -c \(tool.name) -f
      complete -c \(tool.name) -s h -l help -d 'Show help.'
      complete -c \(tool.name) -n "\(function)_at ''" -s V -l version -d 'Show the version.'
      \(lines.joined(separator: "\n"))

      """
  }

  private var paths: String {
    tool.commandPaths.map { quoted($0.joined(separator: " ")) }.joined(separator: " ")
  }

  private var verbLines: [String] {
    var lines: [String] = []
    for path in [[]] + tool.commandPaths {
      for word in tool.words(after: path) {
        let inner = path + [word]
        let description =
          tool.verb(inner)?.summary ?? tool.words(after: inner).joined(separator: ", ")
        lines.append(
          "\(complete(at: path, operands: "0")) -a \(word) -d \(quoted(description))")
      }
    }
    return lines
  }

  private func lines(for verb: VerbDefinition) -> [String] {
    var lines = verb.options.map { line(for: $0, at: verb.path) }
    for (index, operand) in verb.operands.enumerated() {
      let action = operandAction(for: operand.kind)
      guard !action.isEmpty else { continue }
      let start = complete(at: verb.path, operands: operand.isRepeatable ? nil : String(index))
      lines.append("\(start) \(action) -d \(quoted(operand.name))")
    }
    return lines
  }

  private func line(for option: OptionDefinition, at path: [String]) -> String {
    var line = complete(at: path)
    if let letter = option.letter { line += " -s \(letter)" }
    line += " -l \(option.name)"
    if let kind = option.kind { line += " " + action(for: kind) }
    return line + " -d \(quoted(option.summary))"
  }

  private func complete(at path: [String], operands: String? = nil) -> String {
    let name = path.joined(separator: " ")
    let condition = "\(function)_at '\(name)'" + (operands.map { " " + $0 } ?? "")
    return "complete -c \(tool.name) -n \"\(condition)\""
  }

  private func action(for kind: ValueKind) -> String {
    let operandAction = operandAction(for: kind)
    if case .file = kind { return "-r \(operandAction)" }
    return operandAction.isEmpty ? "-x" : "-x \(operandAction)"
  }

  private func operandAction(for kind: ValueKind) -> String {
    switch kind {
    case .choice(let choices): "-a \(quoted(choices.joined(separator: " ")))"
    case .file: "-F"
    case .directory: "-a '(__fish_complete_directories)'"
    case .text, .integer, .form: ""
    }
  }

  /// In single quotes, where fish heeds a backslash before another and before a quote.
  private func quoted(_ text: String) -> String {
    var quoted = "'"
    for character in text {
      if character == "'" || character == "\\" { quoted += "\\" }
      quoted.append(character)
    }
    return quoted + "'"
  }
}
