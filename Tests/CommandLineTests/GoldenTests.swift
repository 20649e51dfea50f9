import CommandLine
import TestSupport
import Testing

@Suite struct GoldenTests {
  static let commands: [(file: String, words: [String])] = [
    ("help.txt", ["--help"]),
    ("help-light.txt", ["help", "light"]),
    ("help-marks.txt", ["marks", "--help"]),
    ("help-make.txt", ["help", "make"]),
    ("lantern.1", ["help", "--man"]),
    ("lantern.bash", ["completions", "bash"]),
    ("lantern.zsh", ["completions", "zsh"]),
    ("lantern.fish", ["completions", "fish"]),
  ]

  @Test(arguments: commands) func printsAsBefore(file: String, words: [String]) async throws {
    let recorder = ConsoleRecorder()
    #expect(await Lantern.tool.run(words, on: recorder.console) == .fine)
    #expect(recorder.error == "")
    #expect(try Fixture.mismatch(file, recorder.output) == nil)
  }

  @Test(arguments: [40, 60, 80, 100])
  func helpFitsTheTerminal(width: Int) async {
    for words in [["--help"], ["help", "light"], ["help", "make"]] {
      let recorder = ConsoleRecorder(terminals: [.output], width: width)
      _ = await Lantern.tool.run(words + ["--color", "never"], on: recorder.console)
      for line in recorder.output.split(separator: "\n") where !line.contains("$ lantern") {
        #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
      }
    }
  }

  @Test func colouredHelpSaysTheSame() async throws {
    let plain = ConsoleRecorder()
    _ = await Lantern.tool.run(["help", "light"], on: plain.console)
    let coloured = ConsoleRecorder()
    _ = await Lantern.tool.run(["help", "light", "--color", "always"], on: coloured.console)
    #expect(coloured.output.contains("\u{1B}[1;32mUsage\u{1B}[0m\n"))
    #expect(withoutColours(coloured.output) == plain.output)
  }

  @Test(arguments: 40..<90) func everyLineEndsTheColoursItBegins(width: Int) async {
    for words in [["help", "light"], ["help", "help"], ["--help"]] {
      let recorder = ConsoleRecorder(environment: ["COLUMNS": String(width)])
      _ = await Lantern.tool.run(words + ["--color", "always"], on: recorder.console)
      for line in recorder.output.split(separator: "\n") {
        let sequences = line.split(separator: "\u{1B}[", omittingEmptySubsequences: false)
        let ends = sequences.dropFirst().filter { $0.hasPrefix("0m") }
        #expect(ends.count * 2 == sequences.count - 1, "\(line.debugDescription)")
      }
    }
  }

  private func withoutColours(_ text: String) -> String {
    var plain = ""
    var isInside = false
    for character in text {
      if character == "\u{1B}" { isInside = true }
      if !isInside { plain.append(character) }
      if character == "m" { isInside = false }
    }
    return plain
  }
}
