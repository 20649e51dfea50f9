import Diagnostics
import Testing

@Suite struct TextReportTests {
  private let offer = Source(
    path: "Content/program/offers/solar-friend.yaml",
    text: "id: solar-friend\n  amount: 25 USD\nid: größer\n")

  @Test func aFindingSaysWhereWhatWhyAndHowToMendIt() {
    let finding = Diagnostic(
      "offer.bad-amount", at: .bytes(offer, 27..<33), "`25 USD` is not an amount in EUR",
      why: "this site pays in EUR (site.yaml, currency), with two decimals",
      fix: "write 25.00 EUR")
    #expect(
      TextReport().text(of: finding) == """
        Content/program/offers/solar-friend.yaml:2:11: error[offer.bad-amount]: `25 USD` is not \
        an amount in EUR
          2 |   amount: 25 USD
            |           ^^^^^^
          why: this site pays in EUR (site.yaml, currency), with two decimals
          fix: write 25.00 EUR

        """)
  }

  @Test func whyAndFixAreLeftOutWhenThereIsNothingToAdd() {
    let finding = Diagnostic("a.b", .warning, at: .bytes(offer, 38..<46), "too large")
    #expect(
      TextReport().text(of: finding) == """
        Content/program/offers/solar-friend.yaml:3:5: warning[a.b]: too large
          3 | id: größer
            |     ^^^^^^

        """)
  }

  @Test func aFileAsAWholeHasNoExcerpt() {
    let finding = Diagnostic("file.missing", at: .file("Content/site.yaml"), "is missing", fix: "x")
    #expect(
      TextReport().text(of: finding) == """
        Content/site.yaml: error[file.missing]: is missing
          fix: x

        """)
  }

  @Test func aLineThatIsNotQuotedHasItsPlace() {
    let finding = Diagnostic(
      "advocates.bad-email", at: .line("list.csv", line: 1_000_000, column: 7), "no address")
    #expect(
      TextReport().text(of: finding)
        == "list.csv:1000000:7: error[advocates.bad-email]: no address\n")
    let places = [(2, 9), (10, 1), (10, 2)].map { Place.line("x", line: $0.0, column: $0.1) }
    let findings = places.reversed().map { Diagnostic("a.b", at: $0, "c") }
    #expect(findings.sortedForReport().map(\.place) == places)
  }

  @Test func anEmptyLineHasNoExcerpt() {
    let end = Diagnostic("a.b", at: .bytes(offer, 47..<47), "text ends")
    #expect(
      TextReport().text(of: end)
        == "Content/program/offers/solar-friend.yaml:4:1: error[a.b]: text ends\n")
    let empty = Diagnostic("a.b", at: .bytes(Source(path: "e", bytes: []), 0..<0), "is empty")
    #expect(TextReport().text(of: empty) == "e:1:1: error[a.b]: is empty\n")
  }

  @Test func theGutterIsAsWideAsTheLineNumber() {
    let source = Source(path: "a", text: String(repeating: "\n", count: 1233) + "key: x")
    #expect(
      TextReport().text(of: Diagnostic("a.b", at: .bytes(source, 1238..<1239), "x")) == """
        a:1234:6: error[a.b]: x
          1234 | key: x
               |      ^

        """)
  }

  @Test func furtherLinesAreIndented() {
    let finding = Diagnostic("a.b", at: .file("f"), "x", why: "one\ntwo", fix: "three\nfour")
    #expect(
      TextReport().text(of: finding) == """
        f: error[a.b]: x
          why: one
               two
          fix: three
               four

        """)
  }

  @Test func nothingFromOutsideReachesTheTerminalAsAControl() {
    let source = Source(path: "a\u{1B}[2J", text: "\u{1B}]0;x\u{7} \u{202E}")
    let finding = Diagnostic(
      "a.b", at: .bytes(source, 0..<1), "key `\u{1B}[31m`", why: "\u{9B}1m", fix: "\r")
    let text = TextReport().text(of: finding)
    #expect(
      text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    #expect(text.hasPrefix("a\u{FFFD}[2J:1:1: error[a.b]: key `\u{FFFD}[31m`\n"))
  }

  @Test func coloursAreAddedOnlyWhenAsked() {
    let error = Diagnostic("a.b", at: .bytes(offer, 0..<2), "x", why: "w", fix: "f")
    let text = TextReport(isColoured: true).text(of: error)
    #expect(
      text == """
        \u{1B}[1mContent/program/offers/solar-friend.yaml:1:1\u{1B}[0m: \
        \u{1B}[1;31merror[a.b]\u{1B}[0m: x
          1 | id: solar-friend
            | \u{1B}[1;31m^^\u{1B}[0m
          \u{1B}[2mwhy:\u{1B}[0m w
          \u{1B}[32mfix:\u{1B}[0m f

        """)
    let warning = Diagnostic("a.b", .warning, at: .file("f"), "x")
    #expect(TextReport(isColoured: true).text(of: warning).contains("\u{1B}[1;33mwarning[a.b]"))
  }

  @Test func findingsAreSortedAndRepeatsLeftOut() {
    let other = Source(path: "A.yaml", text: "abc")
    let findings = [
      Diagnostic("b.b", at: .bytes(offer, 5..<6), "5"),
      Diagnostic("b.a", at: .bytes(offer, 5..<6), "5"),
      Diagnostic("a.a", at: .bytes(offer, 9..<10), "9"),
      Diagnostic("a.a", at: .bytes(other, 2..<3), "2"),
      Diagnostic("a.a", at: .bytes(offer, 9..<10), "9"),
      Diagnostic("a.a", at: .file("A.yaml"), "0"),
      Diagnostic("a.a", at: .bytes(offer, 9..<10), "8"),
    ]
    let order = findings.sortedForReport().map { "\($0.place.path.prefix(1))\($0.what)\($0.id)" }
    #expect(order == ["A0a.a", "A2a.a", "C5b.a", "C5b.b", "C8a.a", "C9a.a"])
    #expect(Array(findings.reversed()).sortedForReport() == findings.sortedForReport())
  }

  @Test(
    arguments: [
      (0, 0, nil), (1, 1, nil), (100, 100, nil), (101, 100, "… and 1 more finding\n"),
      (350, 100, "… and 250 more findings\n"),
    ] as [(Int, Int, String?)])
  func theFirstHundredAreShownAndTheRestCounted(_ count: Int, _ shown: Int, _ rest: String?) {
    let findings = (0..<count).map { Diagnostic("a.b", at: .file("f\(1000 + $0)"), "x") }
    let lines = TextReport().text(of: findings).split(separator: "\n")
    #expect(lines.filter { $0.contains("error[a.b]") }.count == shown)
    #expect(lines.count == shown + (rest == nil ? 0 : 1))
    if let rest { #expect(TextReport().text(of: findings).hasSuffix(rest)) }
  }

  @Test func errorsStopTheWritingAndWarningsDoNot() {
    let warning = Diagnostic("a.b", .warning, at: .file("f"), "x")
    #expect(![warning].hasErrors)
    #expect([warning, Diagnostic("a.b", at: .file("f"), "x")].hasErrors)
    #expect(![Diagnostic]().hasErrors)
  }
}
