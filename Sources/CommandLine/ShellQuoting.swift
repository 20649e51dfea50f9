/// Text in single quotes, as POSIX shells and zsh read it.
enum ShellQuoting {
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
