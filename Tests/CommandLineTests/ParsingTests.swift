import CommandLine
import TestSupport
import Testing

@Suite struct ParsingTests {
  /// A command line without the tool's name, blanks between its words, and what it means.
  struct Row: Sendable, CustomTestStringConvertible {
    let words: [String]
    let expected: String
    var testDescription: String { words.joined(separator: " ") }

    init(_ line: String, _ expected: String) {
      words = line.split(separator: " ").map { $0 == "''" ? "" : String($0) }
      self.expected = expected
    }
  }

  static let meanings = [
    Row("light", "light"),
    Row("light --hue red", "light hue=red"),
    Row("light --hue=red", "light hue=red"),
    Row("light -u red", "light hue=red"),
    Row("light -ured", "light hue=red"),
    Row("light -u=red", "light hue=red"),
    Row("--hue red light", "light hue=red"),
    Row("-C shore light", "light root=shore"),
    Row("--quiet light --verbose", "light quiet verbose"),
    Row("light -qv", "light quiet verbose"),
    Row("light -qvu red", "light hue=red quiet verbose"),
    Row("light -qvured", "light hue=red quiet verbose"),
    Row("light port -q starboard", "light quiet | port starboard"),
    Row("light -- -q --hue", "light | -q --hue"),
    Row("light -", "light | -"),
    Row("light --wick -", "light wick=-"),
    Row("light --wick a --wick=b", "light wick=a,b"),
    Row("light --wick=", "usage.empty-value"),
    Row("light --wick=a=b", "light wick=a=b"),
    Row("light --offset -5", "light offset=-5"),
    Row("light --offset=-5", "light offset=-5"),
    Row("light -o-5", "light offset=-5"),
    Row("light -5", "light | -5"),
    Row("light -1.5", "light | -1.5"),
    Row("light --until 21:30", "light until=21:30"),
    Row("light -j 4", "light jobs=4"),
    Row("marks check A B", "marks check | A B"),
    Row("marks --quiet check A", "marks check quiet | A"),
    Row("marks mint", "marks mint"),
    Row("make round plan", "make | round plan"),
    Row("make star plan shore", "make | star plan shore"),
    Row("completions zsh", "completions | zsh"),
    Row("", "incomplete"),
    Row("marks", "incomplete marks"),
    Row("--version", "version"),
    Row("-V", "version"),
    Row("light --version", "version"),
    Row("--help", "help"),
    Row("-h", "help"),
    Row("light --help", "help light"),
    Row("light -qh", "help light"),
    Row("--help light", "help light"),
    Row("marks --help", "help marks"),
    Row("marks check --help", "help marks check"),
    Row("light --hue --help", "help light"),
    Row("light --unknown --help", "help light"),
    Row("light -- --help", "light | --help"),
    Row("help", "help"),
    Row("help marks check", "help | marks check"),
  ]

  static let mistakes = [
    Row("lihgt", "usage.unknown-verb"),
    Row("zzz", "usage.unknown-verb"),
    Row("marks chekc A", "usage.unknown-verb"),
    Row("lihgt --help", "usage.unknown-verb"),
    Row("--help lihgt --hue purple", "usage.unknown-verb"),
    Row("marks chekc -h", "usage.unknown-verb"),
    Row("--quiet", "usage.missing-verb"),
    Row("marks --quiet", "usage.missing-verb"),
    Row("light --heu red", "usage.unknown-option"),
    Row("light --unheard-of", "usage.unknown-option"),
    Row("light -x", "usage.unknown-option"),
    Row("list --unheard-of value", "usage.unknown-option"),
    Row("list --unheard-of value more", "usage.extra-operand usage.unknown-option"),
    Row("--unheard-of value list", "usage.unknown-option"),
    Row("--unheard-of list", "usage.unknown-option"),
    Row("-x value list", "usage.unknown-option"),
    Row("list --hue red", "usage.unknown-option"),
    Row("list -ured", "usage.unknown-option"),
    Row("light --hue", "usage.missing-value"),
    Row("light -u", "usage.missing-value"),
    Row("light --hue --quiet", "usage.missing-value"),
    Row("light --hue -- red", "usage.missing-value"),
    Row("light --quiet=yes", "usage.unexpected-value"),
    Row("light -q=yes", "usage.unexpected-value"),
    Row("light --quiet -q", "usage.repeated-option"),
    Row("light --hue red -u green", "usage.repeated-option"),
    Row("--root a light --root b", "usage.repeated-option"),
    Row("light --root ''", "usage.empty-value"),
    Row("light ''", "usage.empty-value"),
    Row("light --hue geen", "usage.bad-choice"),
    Row("light --hue purple", "usage.bad-choice"),
    Row("make triangle plan", "usage.bad-choice"),
    Row("light --offset 11", "usage.bad-number"),
    Row("light --offset -11", "usage.bad-number"),
    Row("light --offset +5", "usage.bad-number"),
    Row("light --offset -0", "usage.bad-number"),
    Row("light --offset 1.5", "usage.bad-number"),
    Row("light --offset 99999999999999999999", "usage.bad-number"),
    Row("light --until late", "usage.bad-value"),
    Row("list port", "usage.extra-operand"),
    Row("make round plan shore more", "usage.extra-operand"),
    Row("make", "usage.missing-operand usage.missing-operand"),
    Row("make round", "usage.missing-operand"),
    Row("marks check", "usage.missing-operand"),
    Row("help lihgt", "usage.bad-choice"),
    Row(
      "lihgt --heu red --offset 11 -x",
      "usage.bad-number usage.unknown-option usage.unknown-option usage.unknown-verb"),
  ]

  @Test(arguments: meanings) func understands(_ row: Row) {
    #expect(Lantern.meaning(of: row.words) == row.expected)
  }

  @Test(arguments: mistakes) func findsEverythingWrong(_ row: Row) {
    #expect(Lantern.meaning(of: row.words) == row.expected)
  }

  @Test func everyMistakeHasARow() {
    let known = Set(Self.mistakes.flatMap { $0.expected.split(separator: " ") })
    let all: Set<Substring> = [
      "usage.unknown-verb", "usage.missing-verb", "usage.unknown-option", "usage.missing-value",
      "usage.unexpected-value", "usage.repeated-option", "usage.empty-value", "usage.bad-choice",
      "usage.bad-number", "usage.bad-value", "usage.extra-operand", "usage.missing-operand",
    ]
    #expect(known == all)
  }

  @Test func valuesComeWithTheirTypes() throws {
    let line = "light --hue blue -o -3 --wick a --wick b -j 8 --format json --color never port"
    let words = line.split(separator: " ").map(String.init)
    guard case .run(let arguments) = try Lantern.tool.request(for: words) else {
      Issue.record("not understood")
      return
    }
    #expect(arguments.choice("hue", as: Lantern.Colour.self) == .blue)
    #expect(arguments.integer("offset") == -3)
    #expect(arguments.values("wick") == ["a", "b"])
    #expect(arguments.value("until") == nil)
    #expect(!arguments.flag("wind-proof"))
    #expect(arguments.operand("LANTERN") == "port")
    #expect(arguments.jobs == 8)
    #expect(arguments.root == ".")
    #expect(arguments.format == .json)
    #expect(arguments.colour == .never)
    #expect(!arguments.isQuiet && !arguments.isVerbose && !arguments.isDryRun)
  }

  @Test func whatIsLeftOutHasItsDefault() throws {
    guard case .run(let arguments) = try Lantern.tool.request(for: ["marks", "mint"]) else {
      Issue.record("not understood")
      return
    }
    #expect(arguments.integer("count") == 1)
    #expect(!arguments.flag("count"))
    #expect(arguments.format == .text, "a verb need not declare the common options")
    #expect(arguments.jobs == nil)
  }

  /// Any words at all are understood or refused with findings that can be shown.
  @Test(arguments: 0..<UInt64(40))
  func noWordsBringTheParserDown(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "light", "list", "marks", "check", "make", "--", "-", "-q", "-u", "-", "--hue", "=", "red",
      "--hue=", "-5", "--=", "-=", "", "é", "-é", "--wick", "\n", "'", "-qq", "-ju", "help", "-o",
    ]
    for _ in 0..<200 {
      let words = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        let first = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        guard Bool.random(using: &generator) else { return first }
        return first + pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      do throws(UsageError) {
        _ = try Lantern.tool.request(for: words)
      } catch {
        #expect(!error.findings.isEmpty)
        #expect(error.text(isColoured: false).hasSuffix("--help'\n"))
      }
    }
  }
}
