import Diagnostics
import Foundation
import Ledger
import TestSupport
import Testing

/// What cannot go in is named with its line, and the rest goes in.
@Suite struct BadInputTests {
  /// Whatever two rows of one id differ in, neither goes in; two that say the same are one.
  @Test(arguments: [
    "email,a@example.org,b@example.org", "greeting,Jana,Janne", "first_name,Jana,Janne",
    "consent_date,2026-01-01,2026-01-02", "language,de,en", "audience,customer,partner",
    "circle,family,club", "state,active,inactive",
  ])
  func twoRowsOfOneIdThatDifferGoNowhere(case words: String) throws {
    let words = words.split(separator: ",").map(String.init)
    let registry = try TestRegistry()
    #expect(
      try registry.found(in: "id,\(words[0])\n1,\(words[1])\n1,\(words[2])\n")
        == ["2 advocates.duplicate-id", "3 advocates.duplicate-id"])
    let same = try registry.import("id,\(words[0])\n1,\(words[1])\n1,\(words[1])\n")
    #expect(same.findings == [] && same.report?.added == 1 && same.report?.repeated == 1)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let found: [String]
    let added: Int
    var testDescription: String { found.joined(separator: " ") }

    init(_ text: String, _ found: [String], added: Int) {
      self.text = text
      self.found = found
      self.added = added
    }
  }

  private static let head = "id,email,first_name,consent,language,audience,circle,state\n"

  static let cases = [
    Case("1,,,,,,,\n,,,,,,,\n2,,,,,,,\n", ["3 advocates.no-id"], added: 2),
    Case("\(String(repeating: "9", count: 64)),,,,,,,\n", [], added: 1),
    Case("\(String(repeating: "9", count: 65)),,,,,,,\n", ["2 advocates.bad-id"], added: 0),
    Case("<1>,,,,,,,\n", ["2 advocates.bad-id"], added: 0),
    Case(
      "\"1,23457E+11\",,,,,,,\n1.2E+9,,,,,,,\n1E2,,,,,,,\n",
      [
        "2 advocates.mangled-id", "3 advocates.mangled-id",
      ], added: 1),
    Case(
      "1,a@b,,,,,,\n2,a b@example.org,,,,,,\n3,@example.org,,,,,,\n4,a@@example.org,,,,,,\n",
      [
        "2 advocates.bad-email", "3 advocates.bad-email", "4 advocates.bad-email",
        "5 advocates.bad-email",
      ], added: 0),
    Case(
      "1,,<script>,,,,,\n2,,a\u{202E}b,,,,,\n3,,a\u{7}b,,,,,\n4,,http://evil.example,,,,,\n",
      [
        "2 advocates.unsafe-name", "3 advocates.unsafe-name", "4 advocates.unsafe-name",
        "5 advocates.unsafe-name",
      ], added: 0),
    Case("1,,'t Hooft,,,,,\n2,,\u{5D0}\u{5D1},,,,,\n3,,Zoë-Jo O’Neil,,,,,\n", [], added: 3),
    Case("1,,\(String(repeating: "ä", count: 101)),,,,,\n", ["2 advocates.long-name"], added: 0),
    Case(
      "1,,,,fr,,,\n2,,,,klingonisch,,,\n3,,,,de_AT,,,\n",
      [
        "2 advocates.unknown-language", "3 advocates.unknown-language",
      ], added: 1),
    Case("1,,,,,gott,,\n2,,,,,Unterstützer,,\n", ["2 advocates.unknown-audience"], added: 1),
    Case("1,,,,,,clubb,\n2,,,,,,Club,\n", ["2 advocates.unknown-circle"], added: 1),
    Case("1,,,,,,,vielleicht\n", ["2 advocates.unknown-state"], added: 0),
    Case(
      "1,,A,vielleicht,,,,\n2,,A,2026-02-30,,,,\n3,,A,01/02/2026,,,,\n",
      [
        "2 advocates.bad-consent", "3 advocates.bad-consent", "4 advocates.bad-consent",
      ], added: 0),
    Case("1,,A,2999-01-01,,,,\n", ["2 advocates.later-consent"], added: 0),
    Case("1,,A,yes,,,,\n", ["2 advocates.undated-consent"], added: 1),
    Case(
      "1,,,,,,\n2,,,,,,,,x\n3,,,,,,,,,\n",
      [
        "2 advocates.cell-count", "3 advocates.cell-count",
      ], added: 1),
    Case("1,,,,,,,\n2,\"x,,,,,,\n3,,,,,,,\n", ["3 advocates.open-quote"], added: 2),
    Case("1,,\"a\"b,,,,,\n2,,,,,,,\n", ["2 advocates.bad-quotes"], added: 1),
    Case(
      "1,,\(String(repeating: "x", count: 2 << 20)),,,,,\n2,,,,,,,\n",
      [
        "2 advocates.long-row"
      ], added: 1),
    Case(
      "1,a@b,<b>,hm,xx,yy,zz,ww\n",
      [
        "2 advocates.bad-email", "2 advocates.unsafe-name", "2 advocates.bad-consent",
        "2 advocates.unknown-language", "2 advocates.unknown-audience",
        "2 advocates.unknown-circle",
        "2 advocates.unknown-state",
      ], added: 0),
    // The same row twice is one; the same id with other words is none.
    Case("1,a@example.org,,,,,,\n1,a@example.org,,,,,,\n", [], added: 1),
    Case(
      "1,a@example.org,,,,,,\n2,,,,,,,\n1,b@example.org,,,,,,\n",
      [
        "2 advocates.duplicate-id", "4 advocates.duplicate-id",
      ], added: 1),
    Case(
      "1,a@example.org,,,,,,\n2,A@Example.org,,,,,,\n3,c@example.org,,,,,,\n",
      [
        "2 advocates.shared-email", "3 advocates.shared-email",
      ], added: 1),
  ]

  @Test(arguments: cases) func aBadRowIsNamedAndTheRestGoesIn(row: Case) throws {
    let registry = try TestRegistry()
    #expect(try registry.found(in: Self.head + row.text) == row.found)
    let count = try registry.reading().counts().advocates
    #expect(count == row.added)
  }

  @Test(arguments: ["2026-01.31", "31.01-2026", "2026-1", "31.1.26", "2026-01-31-05", "2026/01/31"])
  func aDayOfConsentIsWrittenInOneWayOrIsNone(day: String) throws {
    #expect(
      try TestRegistry().found(in: "id,consent_date\n1,\(day)\n") == ["2 advocates.bad-consent"])
  }

  /// Signs that nobody sees and that change how the rest is read, and their neighbours.
  @Test func namesHoldNoSignsThatAreNotSeen() throws {
    let unseen: [UInt32] = [
      0x1, 0x7F, 0x80, 0x9F, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028, 0x202E, 0x2060, 0x2066, 0x2069,
      0x206F, 0xFEFF,
    ]
    let harmless: [UInt32] = [
      0x21, 0x7E, 0xA1, 0x61B, 0x61D, 0x200C, 0x200D, 0x2010, 0x2027, 0x2030, 0x205E, 0x2070,
      0xFEFE,
    ]
    let signs = try (unseen + harmless).map { try #require(Unicode.Scalar($0)) }
    let rows = signs.enumerated().map { "\($0),Zo\($1)e" }
    let found = try TestRegistry().found(
      in: "id,first_name\n" + rows.joined(separator: "\n") + "\n")
    #expect(found == unseen.indices.map { "\($0 + 2) advocates.unsafe-name" })
  }

  @Test func aPersonsDataIsNotRepeated() throws {
    let registry = try TestRegistry()
    let text = "id,email,first_name,language\n77123,jana.weber@,<Jana>,Weberin5\n"
    for finding in try registry.import(text).findings {
      let words = finding.what + finding.why + finding.fix
      for secret in ["77123", "jana", "Jana", "Weberin5"] { #expect(!words.contains(secret)) }
    }
  }

  @Test(arguments: [
    ("", "advocates.empty-file"), ("\n \n", "advocates.empty-file"),
    ("PK\u{3}\u{4}\u{0}\u{0}\u{0}\u{0}", "advocates.no-table"),
    ("Name,Ort\nJana,Ulm\n", "advocates.no-id-column"),
    ("id,email,email\n1,a@example.org,b@example.org\n", "advocates.repeated-heading"),
  ])
  func aFileThatIsNoTableOfAdvocatesIsRefused(text: String, id: String) throws {
    let registry = try TestRegistry()
    let result = try registry.import(text)
    #expect(result.findings.map(\.id) == [id])
    #expect(result.report == nil)
    #expect(try Registry.reading(root: registry.root) == nil)
  }

  @Test(arguments: [("nowhere.csv", "file.missing"), (".", "file.is-directory")])
  func whatIsNoFileIsNamed(path: String, id: String) throws {
    let registry = try TestRegistry()
    let run = AdvocateImport(root: registry.root, rules: registry.rules)
    #expect(run.run(registry.folder.path + path).findings.map(\.id) == [id])
  }

  @Test func anAddressStaysWithWhoHasIt() throws {
    let registry = try TestRegistry()
    _ = try registry.import("id,email\n1,a@example.org\n2,b@example.org\n")
    // Of two, the one who has it.
    #expect(
      try registry.found(in: "id,email\n1,a@example.org\n3,a@example.org\n")
        == ["3 advocates.shared-email"])
    // Not in the file, so it stays.
    #expect(try registry.found(in: "id,email\n3,B@example.org\n") == ["2 advocates.taken-email"])
    // Exchanged: both are given up and both are free.
    #expect(try registry.found(in: "id,email\n1,b@example.org\n2,a@example.org\n") == [])
    #expect(try registry.advocate("1").person?.email == "b@example.org")
    // 2 cannot have it, so keeps its own, so 3 cannot have that.
    #expect(
      try registry.found(in: "id,email\n2,b@example.org\n3,a@example.org\n")
        == ["2 advocates.taken-email", "3 advocates.taken-email"])
  }
}
