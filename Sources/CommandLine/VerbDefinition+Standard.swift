/// The verbs that every tool has: `Tool` adds them itself.
extension VerbDefinition {
  /// Prints the completion script for a shell.
  static func completions(of tool: String) -> VerbDefinition {
    VerbDefinition(
      "completions", "Print a script that completes this tool's words in a shell.",
      description: """
        Load it where the shell starts, or keep it where the shell looks for completions.
        """,
      options: [.color],
      operands: [.required("SHELL", .choice(of: Shell.self), "The shell to complete in.")],
      examples: [
        Example("For bash, in `~/.bashrc`.", "source <(\(tool) completions bash)"),
        Example(
          "For zsh, in a directory of `$fpath`.",
          "\(tool) completions zsh > ~/.zsh/_\(tool)"),
        Example(
          "For fish, once.",
          "\(tool) completions fish > ~/.config/fish/completions/\(tool).fish"),
      ],
      run: { arguments, console throws(UsageError) in
        let shell = arguments.operand("SHELL").flatMap(Shell.init(rawValue:)) ?? .bash
        console.write(shell.completions(of: arguments.tool))
        return .fine
      })
  }

  /// Shows help on any of `verbs`, or the manual page.
  static func help(on verbs: [VerbDefinition]) -> VerbDefinition {
    var words: [String] = []
    for word in verbs.flatMap(\.path) where !words.contains(word) { words.append(word) }
    var verb = OperandDefinition.optional(
      "VERB", .choice(words + ["help"]), "The verb, word by word.", isRepeatable: true)
    verb.listsChoices = false
    return VerbDefinition(
      "help", "Show the help of the tool or of a verb.",
      options: [
        .flag("man", "Print the manual page of the whole tool, for `man -l -`."), .color,
      ],
      operands: [verb],
      run: { arguments, console throws(UsageError) in try showHelp(arguments, console) })
  }

  private static func showHelp(
    _ arguments: Arguments, _ console: Console
  ) throws(UsageError) -> ExitStatus {
    let tool = arguments.tool
    if arguments.flag("man") {
      console.write(ManualPage(tool).text)
      return .fine
    }
    let path = arguments.operands("VERB")
    guard !tool.verbs(under: path).isEmpty else {
      throw arguments.usageError(
        about: "VERB", "`\(tool.name) \(path.joined(separator: " "))` is not a verb",
        fix: "write `\(tool.name) help` to see what there is")
    }
    console.write(HelpPage(tool, console, .output).text(for: path))
    return .fine
  }
}
