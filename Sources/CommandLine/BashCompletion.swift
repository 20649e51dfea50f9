/// A bash script that completes verbs, options and their values; needs bash 4 and nothing else.
struct BashCompletion {
  private let tool: Tool
  private let function: String

  init(_ tool: Tool) {
    self.tool = tool
    function = "_" + ShellQuoting.identifier(tool.name)
  }

  var script: String {
    """
    # Completes the words of \(tool.name) in bash. Load it with
    #   source <(\(tool.name) completions bash)

    \(function)() {
      local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
      local verb= operands=0 index word words=
      COMPREPLY=()
      # Bash takes the words of --name=value apart.
      if [[ $current == = ]]; then
        current=
      elif [[ $previous == = ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
      fi
      for ((index = 1; index < COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        case $word in
          \(patterns(tool.optionsWithValue.flatMap(\.typedForms))))
            [[ ${COMP_WORDS[index + 1]} == = ]] && ((index++))
            ((index++))
            ;;
          -* | =) ;;
          *)
            case "$verb $word" in
              \(patterns(tool.commandPaths.map { quoted(steps($0)) }))) verb=${verb:+$verb }$word ;;
              *) ((operands++)) ;;
            esac
            ;;
        esac
      done
      case $verb:$previous in
    \(valueCases)
      esac
      if [[ $current == -* ]]; then
        case $verb in
    \(optionCases)
        esac
      else
        case $verb:$operands in
    \(wordCases)
        esac
      fi
      mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    }

    \(function)_paths() {
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen "$1" -- "$2")
    }

    complete -F \(function) \(tool.name)

    """
  }

  /// After an option with a value: that value and nothing else.
  private var valueCases: String {
    var lines: [String] = []
    for option in tool.optionsWithValue {
      let kinds = tool.verbs.compactMap { verb in
        verb.option(option.name)?.kind.map { (verb: verb.name, action: action(for: $0)) }
      }
      let isSame = kinds.allSatisfy { $0.action == kinds[0].action }
      for (verb, action) in isSame ? [("*", kinds[0].action)] : kinds {
        let prefix = verb == "*" ? verb : quoted(verb)
        let forms = option.typedForms.map { prefix + ":" + $0 }
        lines.append("    \(patterns(forms))) \(action.isEmpty ? "" : action + " ")return ;;")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func action(for kind: ValueKind) -> String {
    switch kind {
    case .choice(let choices):
      let words = choices.joined(separator: " ")
      return "mapfile -t COMPREPLY < <(compgen -W \(quoted(words)) -- \"$current\");"
    case .file: return "\(function)_paths -f \"$current\";"
    case .directory: return "\(function)_paths -d \"$current\";"
    case .text, .integer, .form: return ""
    }
  }

  private var optionCases: String {
    var lines: [String] = []
    for path in tool.commandPaths {
      let options = (tool.verb(path)?.options ?? []).map { "--" + $0.name } + ["--help"]
      lines.append(assignment(quoted(path.joined(separator: " ")), options))
    }
    let early = tool.commonOptions.map { "--" + $0.name } + ["--help", "--version"]
    lines.append(assignment("*", early))
    return lines.joined(separator: "\n")
  }

  private var wordCases: String {
    var lines: [String] = []
    for path in [[]] + tool.commandPaths {
      let name = quoted(path.joined(separator: " "))
      let nested = tool.words(after: path)
      if !nested.isEmpty { lines.append(assignment(name + ":0", nested)) }
      for (index, operand) in (tool.verb(path)?.operands ?? []).enumerated() {
        let position = operand.isRepeatable ? "*" : String(index)
        let pattern = "\(name):\(position)"
        if case .choice(let choices) = operand.kind {
          lines.append(assignment(pattern, choices))
        } else if case let action = action(for: operand.kind), !action.isEmpty {
          lines.append("      \(pattern)) \(action) return ;;")
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  private func assignment(_ pattern: String, _ words: [String]) -> String {
    "      \(pattern)) words=\(quoted(words.joined(separator: " "))) ;;"
  }

  private func patterns(_ words: [String]) -> String { words.joined(separator: " | ") }

  /// The state before a word of the path, and that word, as the script compares them.
  private func steps(_ path: [String]) -> String {
    path.dropLast().joined(separator: " ") + " " + (path.last ?? "")
  }

  private func quoted(_ text: String) -> String { ShellQuoting.quoted(text) }
}
