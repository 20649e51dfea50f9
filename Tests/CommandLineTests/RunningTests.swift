import CommandLine
import Diagnostics
import TestSupport
import Testing

@Suite struct RunningTests {
  @Test func aVerbPrintsAndAnswers() async {
    let recorder = ConsoleRecorder()
    let status = await Lantern.tool.run(["light", "port", "starboard"], on: recorder.console)
    #expect(status == .fine)
    #expect(recorder.output == "port\nstarboard\n")
    #expect(recorder.error == "lighting\n")
  }

  @Test func quietAndVerboseReachTheConsole() async {
    let quiet = ConsoleRecorder()
    _ = await Lantern.tool.run(["light", "-q"], on: quiet.console)
    #expect(quiet.error == "")
    let verbose = ConsoleRecorder()
    _ = await Lantern.tool.run(["light", "-v"], on: verbose.console)
    #expect(verbose.error == "lighting\nuntil morning\n")
  }

  @Test func theStatusOfTheVerbIsAnswered() async {
    let console = ConsoleRecorder().console
    #expect(await Lantern.tool.run(["light", "--strict"], on: console) == .strictWarnings)
    #expect(await Lantern.tool.run(["marks", "check", "A"], on: console) == .findings)
  }

  @Test func findingsComeToAStatus() {
    let error = Diagnostic("a.b", at: .file("f"), "is wrong")
    let warning = Diagnostic("a.c", .warning, at: .file("f"), "is odd")
    #expect(ExitStatus([]) == .fine)
    #expect(ExitStatus([], isStrict: true) == .fine)
    #expect(ExitStatus([warning]) == .fine)
    #expect(ExitStatus([warning], isStrict: true) == .strictWarnings)
    #expect(ExitStatus([warning, error]) == .findings)
    #expect(ExitStatus([warning, error], isStrict: true) == .findings)
  }

  @Test func theVersionIsOneLine() async {
    let recorder = ConsoleRecorder()
    #expect(await Lantern.tool.run(["--version"], on: recorder.console) == .fine)
    #expect(recorder.output == "lantern 1.2.3\n")
  }

  @Test func nothingAskedShowsHelpAsAMistake() async {
    let recorder = ConsoleRecorder()
    #expect(await Lantern.tool.run([], on: recorder.console) == .usage)
    #expect(recorder.output == "")
    #expect(recorder.error.contains("Usage\n  lantern VERB"))
  }

  @Test func whatOnlyTheVerbFindsIsAUsageErrorToo() async {
    let recorder = ConsoleRecorder()
    #expect(await Lantern.tool.run(["light", "--until", "25:00"], on: recorder.console) == .usage)
    #expect(
      recorder.error == """
        command line:1:23: error[usage.bad-value]: `--until` cannot be `25:00`
          1 | lantern light --until 25:00
            |                       ^^^^^
          fix: write a time before 24:00
        try 'lantern light --help'

        """)
  }

  @Test func helpOnWhatIsNoVerbSaysSo() async {
    let recorder = ConsoleRecorder()
    let words = ["help", "check", "marks"]
    #expect(await Lantern.tool.run(words, on: recorder.console) == .usage)
    #expect(recorder.error.contains("error[usage.unusable]: `lantern check marks` is not a verb"))
  }

  @Test func allMistakesAreShownAtOnceInTheOrderTyped() async throws {
    let recorder = ConsoleRecorder()
    let words = ["lihgt", "--heu", "red", "it's", "-x", "--offset=12", "--jobs", "-q", "-q"]
    #expect(await Lantern.tool.run(words, on: recorder.console) == .usage)
    #expect(try Fixture.mismatch("mistakes.txt", recorder.error) == nil)
  }

  @Test func colourIsDecidedBeforeTheLineIsUnderstood() async {
    let always = ConsoleRecorder()
    _ = await Lantern.tool.run(["--color", "always", "lihgt"], on: always.console)
    #expect(always.error.contains("\u{1B}["))
    let never = ConsoleRecorder(terminals: [.error])
    _ = await Lantern.tool.run(["lihgt", "--color=never"], on: never.console)
    #expect(!never.error.contains("\u{1B}["))
  }

  @Test func aReaderWhoLeavesIsNoFault() async {
    let recorder = ConsoleRecorder(isOutputClosed: true)
    #expect(await Lantern.tool.run(["list"], on: recorder.console) == .fine)
    #expect(recorder.error == "")
  }
}
