/// Words as shells read them.
enum ShellQuoting {
  /// In single quotes, as POSIX shells and zsh read it.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }

  /// A name as part of a function's name: with `_` for each `-`.
  static func identifier(_ name: String) -> String { String(name.map { $0 == "-" ? "_" : $0 }) }
}
