import CommandLine
import Foundation
import TestSupport
import Testing

/// The generated scripts and the manual page, read by the programs that they are for.
@Suite struct ShellTests {
  /// What is typed up to the cursor, and what is offered, sorted.
  static let rows = [
    ("lantern ", "completions help light list make marks"),
    ("lantern li", "light list"),
    ("lantern marks ", "check mint"),
    ("lantern marks m", "mint"),
    ("lantern light --w", "--wick --wind-proof"),
    ("lantern marks mint --c", "--count"),
    ("lantern light --hue ", "blue green red"),
    ("lantern light -q --hue g", "green"),
    ("lantern light --strict -u r", "red"),
    ("lantern --format ", "json text"),
    ("lantern --root shore marks ", "check mint"),
    ("lantern -C shore light --wi", "--wick --wind-proof"),
    ("lantern --quiet marks -q check --f", "--format"),
    ("lantern make ", "round square star"),
    ("lantern make s", "square star"),
    ("lantern make round pl", "plan"),
    ("lantern make round plan f", "folder"),
    ("lantern light --wick pl", "plan"),
    ("lantern light --root f", "folder"),
    ("lantern completions ", "bash fish zsh"),
    ("lantern help ma", "make marks"),
    ("lantern marks mint --count ", ""),
  ]

  @Test func bashOffersTheWords() throws {
    try check(
      .bash, ["--norc", "-c", Self.bashProgram, "bash"],
      rows: Self.rows + [
        // Bash takes the words of an option with `=` apart.
        ("lantern light --hue = g", "green"),
        ("lantern light --hue =", "blue green red"),
        ("lantern --root = x marks ", "check mint"),
      ])
  }

  private static let bashProgram = """
    source ./script
    for line; do
      echo "<line>"
      read -ra COMP_WORDS <<<"$line"
      [[ $line == *' ' ]] && COMP_WORDS+=('')
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _lantern
      printf '%s\\n' "${COMPREPLY[@]}"
    done
    """

  @Test func fishOffersTheWords() throws {
    try check(.fish, ["--no-config", "-c", Self.fishProgram], rows: Self.rows)
  }

  private static let fishProgram = """
    source ./script
    for line in $argv
      echo "<line>"
      complete -C "$line" | string split -f1 \\t
    end
    """

  @Test func zshOffersTheWords() throws {
    try check(.zsh, ["-f", "-c", Self.zshProgram, "zsh"], rows: Self.rows)
  }

  /// Types lines and a tab into a zsh on a terminal of its own, and reads what it would offer.
  private static let zshProgram = """
    zmodload zsh/zpty
    zpty z zsh -f -i
    zpty -w z 'source ./setup'
    zpty -r -m z text '*<ready>*'
    for line; do
      print "<line>"
      zpty -n -w z "$line"$'\\t\\x14'
      zpty -r -m z text '*<finished>*'
      print -r -- "$text" | grep -ao '<offer>.*</offer>' | sed 's/<[^>]*>//g'
    done
    """

  /// Makes an interactive zsh print the words that are offered, and drop the line at control-T.
  private static let zshSetup = """
    PS1= PROMPT_EOL_MARK=
    unsetopt zle_bracketed_paste
    autoload -Uz compinit
    compinit -D -u
    compadd() {
      if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then
        builtin compadd "$@"
        return $?
      fi
      typeset -a offered
      builtin compadd -A offered "$@"
      for word in $offered; do print -r -- "<offer>$word</offer>"; done
      builtin compadd "$@"
    }
    source ./script
    finish() { BUFFER=; print "<finished>" }
    zle -N finish
    bindkey '^T' finish
    bindkey '^I' complete-word
    print "<ready>"
    """

  /// Lets the shell complete each line in a folder with a file `plan` and a folder `folder`; it
  /// prints `<line>` and then what it offers, one a line.
  private func check(
    _ shell: Shell, _ arguments: [String], rows: [(line: String, offered: String)]
  ) throws {
    guard var command = Command.named(shell.rawValue, arguments + rows.map(\.line)) else {
      print("no \(shell.rawValue) here: its completions are not tried")
      return
    }
    let folder = try TemporaryDirectory()
    try folder.write(shell.completions(of: Lantern.tool), to: "script")
    try folder.write(Self.zshSetup, to: "setup")
    try folder.write("", to: "plan")
    try folder.write("", to: "folder/file")
    command.directory = folder.url
    command.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": folder.path,
      "TERM": "xterm", "LC_ALL": "C.UTF-8",
    ]
    let result = try command.run()
    #expect(result.errorText == "")
    let answers = result.outputText.split(separator: "<line>\n", omittingEmptySubsequences: false)
    try #require(answers.count == rows.count + 1)
    for (row, answer) in zip(rows, answers.dropFirst()) {
      // A folder may or may not have its slash already.
      let words = answer.split(separator: "\n").map { $0.hasSuffix("/") ? $0.dropLast() : $0 }
      #expect(Set(words).sorted().joined(separator: " ") == row.offered, "\(row.line)")
    }
  }

  @Test(arguments: [
    ("man", ["--warnings", "-l", "-"]), ("groff", ["-man", "-Tutf8", "-ww"]),
  ])
  func theManualPageIsReadWithoutWarnings(program: String, arguments: [String]) async throws {
    guard var command = Command.named(program, arguments) else {
      print("no \(program) here: the manual page is not tried")
      return
    }
    let recorder = ConsoleRecorder()
    _ = await Lantern.tool.run(["help", "--man"], on: recorder.console)
    command.input = Array(recorder.output.utf8)
    let result = try command.run()
    #expect(result.errorText == "")
    #expect(result.status == 0)
    #expect(result.outputText.contains("backslash \\ and 'quotes'"))
    #expect(result.outputText.contains(".A line that looks"))
  }
}
