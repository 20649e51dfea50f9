/// The verbs that every tool has.
extension VerbDefinition {
  /// Added by `Tool` itself.
  static var help: VerbDefinition {
    VerbDefinition(
      "help", "Show the help of the tool or of a verb.",
      options: [.flag("man", "Print the manual page, for `man -l -`."), .color],
      operands: [.optional("VERB", .text, "The verb, word by word.", isRepeatable: true)],
      run: { arguments, console throws(UsageError) in .fine })
  }
}
