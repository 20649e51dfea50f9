import CommandLine
import Testing

@Suite struct ProgressTests {
  static let erase = "\r\u{1B}[2K"

  @Test func theLineIsDrawnAtMostTenTimesASecond() {
    let recorder = ConsoleRecorder(terminals: [.error])
    let progress = ProgressLine(recorder.console)
    progress.update("rendering", done: 1, of: 2000)
    progress.update("rendering", done: 2, of: 2000)
    recorder.advance(milliseconds: 99)
    progress.update("rendering", done: 3, of: 2000)
    recorder.advance(milliseconds: 1)
    progress.update("rendering", done: 1234, of: 2000)
    progress.finish()
    #expect(
      recorder.error == Self.erase + "rendering  1 of 2,000  0 %" + Self.erase
        + "rendering  1,234 of 2,000  61 %" + Self.erase)
  }

  @Test func anUnknownTotalIsNotShown() {
    let recorder = ConsoleRecorder(terminals: [.error])
    ProgressLine(recorder.console).update("reading", done: 1_234_567)
    #expect(recorder.error == Self.erase + "reading  1,234,567")
  }

  @Test func theLineIsCutToTheTerminal() {
    let recorder = ConsoleRecorder(terminals: [.error], width: 12)
    ProgressLine(recorder.console).update("a phase\u{1B} of much work", done: 1)
    #expect(recorder.error == Self.erase + "a phase\u{FFFD} o…")
  }

  @Test func whatIsPrintedTakesTheLineAway() {
    let recorder = ConsoleRecorder(terminals: [.error])
    ProgressLine(recorder.console).update("reading", done: 1)
    recorder.console.note("found one")
    #expect(recorder.error == Self.erase + "reading  1" + Self.erase + "found one\n")
  }

  @Test func outputOnTheSameTerminalTakesTheLineAway() {
    let recorder = ConsoleRecorder(terminals: [.error, .output])
    ProgressLine(recorder.console).update("reading", done: 1)
    recorder.console.writeLine("a result")
    #expect(recorder.error == Self.erase + "reading  1" + Self.erase)
    #expect(recorder.output == "a result\n")
  }

  @Test func nothingIsDrawnWithoutATerminalOrWhenQuiet() {
    let file = ConsoleRecorder(terminals: [.output])
    ProgressLine(file.console).update("reading", done: 1)
    #expect(file.error == "")
    let terminal = ConsoleRecorder(terminals: [.error])
    var quiet = terminal.console
    quiet.isQuiet = true
    let progress = ProgressLine(quiet)
    progress.update("reading", done: 1)
    progress.finish()
    #expect(terminal.error == "")
  }

  @Test func manyTasksMayUpdateAndPrintAtOnce() async {
    let recorder = ConsoleRecorder(terminals: [.error])
    let console = recorder.console
    let progress = ProgressLine(console)
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for step in 0..<200 {
            recorder.advance(milliseconds: 10)
            progress.update("task", done: step, of: 200)
            console.writeLine("task \(task) step \(step)")
            if step % 50 == 0 { console.note("note \(task) \(step)") }
          }
        }
      }
    }
    progress.finish()
    console.flush()
    let lines = recorder.output.split(separator: "\n")
    #expect(Set(lines).count == 8 * 200, "no line is torn or lost")
    let notes = recorder.error.split(separator: Self.erase).filter { $0.hasPrefix("note") }
    #expect(notes.joined().split(separator: "\n").count == 8 * 4)
    #expect(recorder.error.hasSuffix(Self.erase) || recorder.error.hasSuffix("\n"))
  }
}
