import CommandLine
import Diagnostics
import TestSupport
import Testing

@Suite struct ConsoleTests {
  @Test func outputWaitsUntilItIsFlushed() {
    let recorder = ConsoleRecorder()
    let console = recorder.console
    console.write("one ")
    console.writeLine("line")
    #expect(recorder.output == "")
    console.flush()
    #expect(recorder.output == "one line\n")
  }

  @Test func aFullBufferIsHandedOver() {
    let recorder = ConsoleRecorder()
    recorder.console.write([UInt8](repeating: UInt8(ascii: "x"), count: 1 << 16))
    #expect(recorder.output.utf8.count == 1 << 16)
  }

  @Test func errorsComeAfterTheOutputBeforeThem() {
    let recorder = ConsoleRecorder()
    recorder.console.writeLine("first")
    recorder.console.writeLine("second", to: .error)
    #expect(recorder.output == "first\n")
    #expect(recorder.error == "second\n")
  }

  @Test func aTerminalSeesOutputAtOnce() {
    let recorder = ConsoleRecorder(terminals: [.output])
    recorder.console.write("now")
    #expect(recorder.output == "now")
  }

  @Test func aReaderWhoLeavesIsNoticed() {
    let console = ConsoleRecorder(isOutputClosed: true).console
    console.writeLine("nobody reads this")
    #expect(!console.isOutputClosed)
    console.flush()
    #expect(console.isOutputClosed)
    #expect(console.outputFailure == nil)
  }

  /// The environment, whether there is a terminal, `--color`, and whether that makes colours.
  struct Row: Sendable, CustomTestStringConvertible {
    let environment: [String: String]
    let isTerminal: Bool
    let choice: ColourChoice
    let expected: Bool
    var testDescription: String { "\(environment.sorted { $0 < $1 }) \(isTerminal) \(choice)" }

    init(
      _ environment: [String: String], isTerminal: Bool, _ choice: ColourChoice, _ expected: Bool
    ) {
      self.environment = environment
      self.isTerminal = isTerminal
      self.choice = choice
      self.expected = expected
    }
  }

  static let rows = [
    Row([:], isTerminal: true, .auto, true),
    Row([:], isTerminal: false, .auto, false),
    Row([:], isTerminal: false, .always, true),
    Row([:], isTerminal: true, .never, false),
    Row(["NO_COLOR": "1"], isTerminal: true, .auto, false),
    Row(["NO_COLOR": ""], isTerminal: true, .auto, true),
    Row(["NO_COLOR": "1"], isTerminal: false, .always, true),
    Row(["CLICOLOR_FORCE": "1"], isTerminal: false, .auto, true),
    Row(["CLICOLOR_FORCE": "0"], isTerminal: false, .auto, false),
    Row(["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], isTerminal: true, .auto, false),
    Row(["CLICOLOR_FORCE": "1"], isTerminal: true, .never, false),
    Row(["TERM": "dumb"], isTerminal: true, .auto, false),
    Row(["TERM": "xterm"], isTerminal: true, .auto, true),
  ]

  @Test(arguments: rows) func decidesOnColours(_ row: Row) {
    let recorder = ConsoleRecorder(
      terminals: row.isTerminal ? [.output] : [], environment: row.environment)
    var console = recorder.console
    console.colour = row.choice
    #expect(console.isColoured(.output) == row.expected)
  }

  @Test func theWidthIsThatOfTheTerminalUnlessColumnsSaysOtherwise() {
    #expect(ConsoleRecorder().console.width(of: .output) == nil)
    let terminal = ConsoleRecorder(terminals: [.output], width: 120)
    #expect(terminal.console.width(of: .output) == 120)
    #expect(terminal.console.width(of: .error) == nil)
    let unknown = ConsoleRecorder(terminals: [.output])
    #expect(unknown.console.width(of: .output) == 80)
    for (columns, expected) in [("50", 50), ("0", 120), ("wide", 120), ("-3", 120)] {
      let declared = ConsoleRecorder(
        terminals: [.output], width: 120, environment: ["COLUMNS": columns])
      #expect(declared.console.width(of: .output) == expected, "COLUMNS=\(columns)")
    }
  }

  @Test func proseIsNeitherTooWideNorTooNarrow() {
    #expect(ConsoleRecorder().console.proseWidth == 80)
    #expect(ConsoleRecorder(terminals: [.output], width: 240).console.proseWidth == 100)
    #expect(ConsoleRecorder(terminals: [.output], width: 10).console.proseWidth == 40)
    #expect(ConsoleRecorder(environment: ["COLUMNS": "60"]).console.proseWidth == 60)
  }

  static let findings = [
    Diagnostic(
      "page.missing-title", .warning,
      at: .bytes(Source(path: "b.md", text: "one\n\"two\" ö\n"), 4..<9),
      "there is no title", why: "lists show it", fix: "write one"),
    Diagnostic("file.unreadable", at: .file("a.md"), "cannot be read"),
  ]

  @Test func findingsForPeopleGoToStandardError() {
    let recorder = ConsoleRecorder()
    recorder.console.report(Self.findings)
    #expect(
      recorder.error == """
        a.md: error[file.unreadable]: cannot be read
        b.md:2:1: warning[page.missing-title]: there is no title
          2 | "two" ö
            | ^^^^^
          why: lists show it
          fix: write one

        """)
  }

  @Test func findingsForProgramsAreOneObjectALine() {
    let recorder = ConsoleRecorder()
    recorder.console.report(Self.findings, format: .json)
    recorder.console.flush()
    let lines = [
      #"{"path":"a.md","line":null,"column":null,"endLine":null,"endColumn":null,"#
        + #""severity":"error","id":"file.unreadable","message":"cannot be read","why":"","#
        + #""fix":""}"#,
      #"{"path":"b.md","line":2,"column":1,"endLine":2,"endColumn":6,"severity":"warning","#
        + #""id":"page.missing-title","message":"there is no title","why":"lists show it","#
        + #""fix":"write one"}"#,
    ]
    #expect(recorder.output == lines.joined(separator: "\n") + "\n")
    #expect(recorder.error == "")
  }

  /// The walk that is shared between findings ends up where each alone would.
  @Test(arguments: 0..<UInt64(20)) func positionsAreThoseOfTheSource(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let sources = ["a.md", "b.md", "b.md"].map { path in
      let bytes = (0..<60).map { _ in Bool.random(using: &generator) ? UInt8(10) : UInt8(97) }
      return Source(path: path, bytes: bytes)
    }
    let findings = (0..<40).map { number in
      let ends = [
        Int.random(in: 0...70, using: &generator), Int.random(in: 0...70, using: &generator),
      ]
      let source = sources[Int.random(in: 0..<3, using: &generator)]
      return Diagnostic(
        "a.b", at: .bytes(source, min(ends[0], ends[1])..<max(ends[0], ends[1])), "\(number)")
    }
    let recorder = ConsoleRecorder()
    recorder.console.report(findings, format: .json)
    recorder.console.flush()
    let expected = findings.sortedForReport().map { finding in
      guard case .bytes(let source, let range) = finding.place else { return "" }
      let (start, end) = (
        source.position(of: range.lowerBound), source.position(of: range.upperBound)
      )
      return "{\"path\":\"\(source.path)\",\"line\":\(start.line),\"column\":\(start.column),"
        + "\"endLine\":\(end.line),\"endColumn\":\(end.column),\"severity\":\"error\","
        + "\"id\":\"a.b\",\"message\":\"\(finding.what)\",\"why\":\"\",\"fix\":\"\"}"
    }
    #expect(recorder.output.split(separator: "\n").map(String.init) == expected)
  }

  @Test func findingsThatAreTheResultGoToTheOutput() {
    let recorder = ConsoleRecorder()
    recorder.console.report(Self.findings, to: .output)
    recorder.console.flush()
    #expect(recorder.output.hasPrefix("a.md: error"))
  }
}
