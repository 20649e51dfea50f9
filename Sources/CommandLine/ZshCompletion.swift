/// A zsh script (`#compdef`) that completes verbs, options and their values with descriptions.
struct ZshCompletion {
  private let tool: Tool
  private let function: String

  init(_ tool: Tool) {
    self.tool = tool
    function = "_" + ShellQuoting.identifier(tool.name)
  }

  var script: String {
    var text = """
      #compdef \(tool.name)
      # Completes the words of \(tool.name) in zsh. Keep it as _\(tool.name) in a directory of
      # $fpath, or load it with: source <(\(tool.name) completions zsh)


      """
    for path in [[]] + tool.commandPaths { text += completer(of: path) + "\n" }
    return text + """
      if [[ $funcstack[1] == \(function) ]]; then
        \(function) "$@"
      else
        compdef \(function) \(tool.name)
      fi

      """
  }

  /// The function for the words after `path`.
  private func completer(of path: [String]) -> String {
    let nested = tool.words(after: path)
    var lines = [name(of: path) + "() {"]
    if !nested.isEmpty {
      lines.append("  local curcontext=$curcontext state line")
      lines.append("  local -a verbs=(")
      for word in nested { lines.append("    " + describe(word, under: path)) }
      lines.append("  )")
    }
    lines.append("  _arguments \(nested.isEmpty ? "-s -S" : "-C -s -S -A '-*'") : \\")
    var specifications = tool.verb(path)?.options ?? (path.isEmpty ? tool.commonOptions : [])
    specifications.removeAll { $0.name == "help" }
    for option in specifications { lines.append("    \(specification(of: option)) \\") }
    lines.append("    '(- *)'{-h,--help}'[Show help.]' \\")
    if path.isEmpty { lines.append("    '(- *)'{-V,--version}'[Show the version.]' \\") }
    if nested.isEmpty {
      for operand in tool.verb(path)?.operands ?? [] {
        lines.append("    \(specification(of: operand)) \\")
      }
      lines.append("    && return 0")
    } else {
      lines += dispatch(nested, under: path)
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private func dispatch(_ nested: [String], under path: [String]) -> [String] {
    var lines = ["    '1: :->verb' \\", "    '*:: :->rest' && return 0"]
    lines.append("  case $state in")
    lines.append("    verb) _describe -t verbs verb verbs ;;")
    lines.append("    rest)")
    lines.append("      case $line[1] in")
    for word in nested { lines.append("        \(word)) \(name(of: path + [word])) ;;") }
    return lines + ["      esac", "      ;;", "  esac"]
  }

  private func describe(_ word: String, under path: [String]) -> String {
    let path = path + [word]
    let summary = tool.verb(path)?.summary
    let nested = tool.words(after: path).joined(separator: ", ")
    return ShellQuoting.quoted(word + ":" + (summary ?? nested))
  }

  private func specification(of option: OptionDefinition) -> String {
    let forms = option.letter.map { "(-\($0) --\(option.name))" } ?? ""
    let exclusion = option.isRepeatable ? "*" : forms
    let value = option.kind.map { kind in
      ":\(escaped(option.placeholder)):\(action(for: kind))"
    }
    let tail = "[\(escaped(option.meaning))]" + (value ?? "")
    let long = "--" + option.name + (option.kind == nil ? "" : "=")
    guard let letter = option.letter else { return ShellQuoting.quoted(exclusion + long + tail) }
    let short = "-\(letter)" + (option.kind == nil ? "" : "+")
    return ShellQuoting.quoted(exclusion) + "{\(short),\(long)}" + ShellQuoting.quoted(tail)
  }

  private func specification(of operand: OperandDefinition) -> String {
    let count = operand.isRepeatable ? "*" : operand.isRequired ? "" : ":"
    let message = escaped(operand.name)
    return ShellQuoting.quoted("\(count):\(message):\(action(for: operand.kind))")
  }

  private func action(for kind: ValueKind) -> String {
    switch kind {
    case .choice(let choices): "(\(choices.joined(separator: " ")))"
    case .file: "_files"
    case .directory: "_files -/"
    case .text, .integer, .form: " "
    }
  }

  private func name(of path: [String]) -> String {
    ([function] + path.map(ShellQuoting.identifier)).joined(separator: "_")
  }

  /// Text inside the brackets and between the colons of a specification.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "[]:\\".contains(character) { escaped += "\\" }
      escaped.append(character)
    }
    return escaped
  }
}
