import CommandLine
import Foundation
import TestSupport
import Testing
import tally

/// Statements as files, from a ledger of a season.
@Suite struct StatementVerbTests {
  private static let folder = "Output/statements/2026-05/"

  @Test func pagesAndListsAreThoseThatAreKept() async throws {
    let letters = try LetterSeason()
    try await letters.spring()
    #expect(await letters.tally("statements", "--month", "2026-05").status == .fine)
    #expect(await letters.tally("statements", "--month", "2026-05", "--as", "csv").status == .fine)
    for name in letters.names(Self.folder) {
      let mismatch = try Golden.mismatch(
        letters.text(Self.folder + name), Repository.file("Tests/Fixtures/statements/\(name)"))
      #expect(mismatch == nil, "\(mismatch ?? "")")
    }
    #expect(letters.names(Self.folder).count == 4)
  }

  @Test func nobodyElseCanOpenThemAndNothingIsOfAFriend() async throws {
    let letters = try LetterSeason()
    try await letters.spring()
    for form in ["html", "pdf", "csv"] { await letters.tally("statements", "--as", form) }
    await letters.tally("statements", "--year", "2026")
    #expect(letters.names("Output") == ["statements"])
    #expect(try letters.permissions("Output/statements") == 0o700)
    #expect(try letters.permissions("Output/statements/2026") == 0o700)
    for name in letters.names("Output/statements/2026") {
      let path = "Output/statements/2026/" + name
      #expect(try letters.permissions(path) == 0o600)
      let text = try letters.text(path)
      #expect(!text.contains("friend") || text.contains("friendly"), "\(name)")
      #expect(!text.contains("300"), "\(name)")
      #expect(!text.contains("N1") && !text.contains("F1"), "\(name)")
    }
  }

  @Test func namesAreEscapedAndWhoHasNoEmailGetsOne() async throws {
    let letters = try LetterSeason()
    try await letters.spring()
    await letters.tally("statements", "--year", "2026")
    let pages = try letters.names("Output/statements/2026").map {
      try letters.text("Output/statements/2026/" + $0)
    }
    #expect(pages.contains { $0.contains("<bdi>Omar &quot;O&#39;Neil&quot; &amp; Söhne</bdi>") })
    #expect(pages.contains { $0.contains("<bdi>שרה לוי</bdi>") })
  }

  @Test func whoeverWasForgottenGetsNoneAndTheirFilesGo() async throws {
    let letters = try LetterSeason()
    try await letters.spring()
    await letters.tally("statements", "--month", "2026-05")
    let before = letters.names(Self.folder)
    let sums = await letters.tally("statements", "--month", "2026-05").output.split(
      whereSeparator: \.isNewline
    ).last
    await letters.tally("forget", "A1", on: "2026-07-02")
    let run = await letters.tally("statements", "--month", "2026-05", on: "2026-07-02")
    #expect(run.output.contains("1 left out: forgotten"))
    #expect(letters.names(Self.folder).count == before.count - 1)
    #expect(run.output.split(whereSeparator: \.isNewline).last == sums)
    for name in letters.names(Self.folder) {
      #expect(try !letters.text(Self.folder + name).contains("Jana"))
    }
    let named = await letters.tally("statements", "--advocate", "A1", on: "2026-07-02")
    #expect(named.error.contains("tally.unknown-advocate"))
  }

  @Test func aPeriodWithoutEntriesAndAnAdvocateWithoutAnAccountAreEmptyStatements() async throws {
    let letters = try LetterSeason()
    try await letters.spring()
    await letters.tally("statements", "--month", "2026-04", "--advocate", "A1")
    let names = letters.names("Output/statements/2026-04")
    #expect(names.count == 1)
    let page = try letters.text("Output/statements/2026-04/" + (names.first ?? ""))
    #expect(page.contains("In diesem Zeitraum gab es keine Buchungen."))
    await letters.tally("statements", "--month", "2026-05", "--advocate", "A5")
    let quiet = letters.names(Self.folder)
    #expect(quiet.count == 1)
    #expect(
      try letters.text(Self.folder + (quiet.first ?? "")).contains("Reward statement May 2026"))
    let early = await letters.tally("statements", "--month", "2026-01")
    #expect(early.error.contains("statement.not-reconciled"))
  }

  @Test func theSameStatementMadeLaterIsTheSameBytes() async throws {
    let letters = try LetterSeason()
    try await letters.spring()
    for form in ["html", "pdf"] {
      await letters.tally("statements", "--month", "2026-03", "--as", form)
    }
    let path = "Output/statements/2026-03/"
    let read = {
      try letters.names(path).map { name in
        try Data(contentsOf: URL(filePath: letters.season.folder.path + path + name))
      }
    }
    let first = try read()
    #expect(first.count == 6)
    try await letters.read(
      "june.csv", [letters.order(9, letters.codes[0], on: "2026-06-02")], on: "2026-06-20")
    for form in ["html", "pdf"] {
      await letters.tally(
        "statements", "--month", "2026-03", "--as", form, on: "2026-08-01")
    }
    #expect(try read() == first)
  }

  @Test func theSumOfAllStatementsIsThatOfTheJournal() async throws {
    let letters = try LetterSeason()
    try await letters.spring()
    let said = await letters.tally("statements", "--year", "2026", "--format", "json").output
    var held = 0
    var due = 0
    let entries = await letters.tally("export", "entries").output
    for line in entries.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells[8] != "friend", let amount = Int(cells[12]) else { continue }
      held += (cells[11] == "pending" ? amount : 0) - (cells[10] == "pending" ? amount : 0)
      due += (cells[11] == "payable" ? amount : 0) - (cells[10] == "payable" ? amount : 0)
    }
    #expect(held + due > 0)
    #expect(said.contains("\"held\":\(held)") && said.contains("\"due\":\(due)"), "\(said)")
  }

  @Test func aSiteReplacesSingleWordsAndTheTemplate() async throws {
    let letters = try LetterSeason()
    try await letters.spring()
    let own = "Content/theme/statements/"
    try letters.season.folder.write("title: Ihre Abrechnung\n", to: own + "strings/de.yaml")
    await letters.tally("statements", "--month", "2026-05", "--advocate", "A1")
    let page = try letters.text(Self.folder + (letters.names(Self.folder).first ?? ""))
    #expect(page.contains("<h1>Ihre Abrechnung Mai 2026</h1>"))
    try letters.season.folder.write(
      "<p>{{ title }} {{ head }}</p>\n", to: own + "templates/statement.mustache")
    await letters.tally("statements", "--month", "2026-05", "--advocate", "A1")
    let short = try letters.text(Self.folder + (letters.names(Self.folder).first ?? ""))
    #expect(short.hasPrefix("<p>Ihre Abrechnung Mai 2026 "))
  }
}
