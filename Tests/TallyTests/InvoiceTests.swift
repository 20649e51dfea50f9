import CommandLine
import Foundation
import TestSupport
import Testing
import tally

/// Self-billed invoices: who gets one, and what it says.
@Suite struct InvoiceTests {
  /// Two businesses and two others were paid once.
  private func paid() async throws -> InvoiceSeason {
    let season = try InvoiceSeason()
    try await season.letters.spring()
    try await season.payOut(on: "2026-06-25")
    return season
  }

  @Test func pagesAndTheListAreThoseThatAreKept() async throws {
    let season = try await paid()
    #expect(await season.invoices().status == .fine)
    #expect(await season.invoices("--as", "csv").status == .fine)
    let names = season.letters.names(InvoiceSeason.folder)
    #expect(names == ["GS-2026-0001.html", "GS-2026-0002.html", "invoices.csv"])
    for name in names {
      let mismatch = try Golden.mismatch(
        season.letters.text(InvoiceSeason.folder + name),
        Repository.file("Tests/Fixtures/invoices/\(name)"))
      #expect(mismatch == nil, "\(mismatch ?? "")")
    }
  }

  @Test func taxIsTakenOutOfWhatIsPaidAndSmallBusinessesHaveNone() async throws {
    let season = try await paid()
    let rows = try await season.rows()
    let first = try #require(rows.first)
    #expect((first.net, first.tax, first.total, first.paid) == (4202, 798, 5000, 5000))
    #expect((rows[1].net, rows[1].tax, rows[1].total) == (10000, 0, 10000))
    let summary = try #require(rows.last)
    #expect((summary.issued, summary.unlisted, summary.issued_before) == (2, 1, 0))
    try season.businesses([InvoiceSeason.regular + ",2026-01-01,no"])
    let program = "Content/program/program.yaml"
    let settings = try season.letters.text(program)
    #expect(settings.contains("minimum: 10.00 EUR }"))
    try season.letters.season.folder.write(
      settings.replacing(
        "minimum: 10.00 EUR }",
        with: "minimum: 10.00 EUR, invoices: { tax_rate: 7 %, prefix: SB } }"), to: program)
    #expect(try await season.rows().first?.number == "GS-2026-0001", "what is issued stays")
    await season.invoices("cancel", "gs-2026-0001")
    let new = try #require(try await season.rows().first)
    #expect((new.number, new.net, new.tax) == ("SB-2026-0004", 4673, 327))
  }

  @Test func aSecondRunIssuesNothingAndWritesTheSameBytes() async throws {
    let season = try await paid()
    for form in ["html", "pdf", "csv"] { await season.invoices("--as", form) }
    let first = try season.files()
    #expect(first.count == 5)
    try FileManager.default.removeItem(
      atPath: season.letters.season.folder.path + InvoiceSeason.folder)
    for form in ["html", "pdf", "csv"] {
      let run = await season.invoices("--as", form, "--payout", "1", on: "2027-03-01")
      #expect(run.status == .fine && !run.output.contains("head"))
    }
    #expect(try season.files() == first)
    #expect(try await season.rows(on: "2027-03-01").last?.issued_before == 2)
    #expect(await season.letters.tally("verify").status == .fine)
  }

  @Test func aDryRunRecordsAndWritesNothing() async throws {
    let season = try await paid()
    let head = await season.letters.tally("verify").output
    let rows = try await season.rows("--dry-run")
    #expect(rows.map(\.number).prefix(2) == ["GS-2026-0001", "GS-2026-0002"])
    #expect(season.letters.names(InvoiceSeason.folder).isEmpty)
    #expect(await season.letters.tally("verify").output == head)
  }

  @Test func whoAgreedLaterOrWasNotReachedGetsNone() async throws {
    let season = try await paid()
    try season.businesses([
      InvoiceSeason.regular + ",2026-05-13,no", InvoiceSeason.small + ",2026-05-12,yes",
    ])
    let rows = try await season.rows("--dry-run")
    #expect(rows.last?.agreed_later == 2 && rows.last?.issued == 0)
    try season.businesses([InvoiceSeason.regular + ",2026-05-12,no"])
    #expect(try await season.rows("--dry-run").last?.issued == 1)
    await season.letters.tally("payouts", "mark", "1", "P1-A1", "--failed", "AC04")
    let failed = try await season.rows()
    #expect(failed.last?.payment_failed == 1 && failed.last?.issued == 0)
  }

  @Test func nothingOfWhomItIsAboutIsKeptAndForgettingStillWorks() async throws {
    let season = try await paid()
    await season.invoices()
    let ledger = URL(filePath: season.letters.season.folder.path + "Ledger/ledger.sqlite")
    for text in ["Jana Muster", "Probeweg", "987654328", "O'Neil & S", "012/345"] {
      #expect(try !Data(contentsOf: ledger).contains(Data(text.utf8)), "\(text)")
    }
    await season.letters.tally("forget", "A1", on: "2026-07-02")
    #expect(await season.letters.tally("verify", on: "2026-07-02").status == .fine)
    let run = await season.invoices("--payout", "1", on: "2026-07-02")
    #expect(run.error.contains("warning[invoices.forgotten]"))
    #expect(run.output.contains("GS-2026-0002") && !run.output.contains("GS-2026-0001"))
    let cancel = await season.invoices("cancel", "GS-2026-0001", on: "2026-07-02")
    #expect(cancel.error.contains("error[invoices.forgotten]") && cancel.status == .findings)
  }

  @Test func onlyTheOwnerCanOpenThemAndNothingIsOfAFriend() async throws {
    let season = try await paid()
    for form in ["html", "pdf", "csv"] { await season.invoices("--as", form) }
    #expect(try season.letters.permissions("Output/invoices") == 0o700)
    for (name, bytes) in try season.files() {
      #expect(try season.letters.permissions(InvoiceSeason.folder + name) == 0o600)
      // Any two letters may meet in what is compressed.
      if name.hasSuffix(".pdf") { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("friend") && !text.contains("N5") && !text.contains("F5"), "\(name)")
    }
  }

  @Test func otherDataThanWhatWasIssuedIsSaid() async throws {
    let season = try await paid()
    await season.invoices()
    try season.businesses([
      InvoiceSeason.regular.replacing("Probeweg 1", with: "Probeweg 2") + ",2026-01-01,no",
      InvoiceSeason.small + ",2026-01-01,yes",
    ])
    let run = await season.invoices()
    #expect(run.status == .findings && run.error.contains("error[invoices.other-business]"))
    #expect(!run.error.contains("Probeweg"))
    #expect(run.output.contains("GS-2026-0002"))
    let site = "Content/site.yaml"
    try season.letters.season.folder.write(
      try season.letters.text(site).replacing("Am Lindenplatz 3", with: "Am Lindenplatz 4"),
      to: site)
    #expect(await season.invoices().error.contains("error[invoices.other-firm]"))
  }

  @Test func oneWrongLineAndNobodyIsInvoiced() async throws {
    let season = try await paid()
    try season.businesses([
      InvoiceSeason.regular + ",2026-01-01,no", InvoiceSeason.small + ",soon,perhaps",
      "A3,,,,,XX,12,DE123,,", "A4,Dach,Weg 1,1010,Wien,AT,,,2026-01-01,no",
    ])
    let run = await season.invoices()
    let ids = run.error.matches(of: /\[(business\.[a-z-]+)\]/).map { String($0.1) }
    #expect(
      ids == [
        "business.bad-agreement", "business.bad-small-business", "business.empty-cell",
        "business.empty-cell", "business.empty-cell", "business.empty-cell",
        "business.bad-country", "business.bad-tax-number", "business.bad-vat-id",
        "business.bad-agreement", "business.bad-small-business", "business.foreign",
      ])
    #expect(run.error.contains("businesses.csv:4:14: error[business.bad-vat-id]"), "\(run.error)")
    #expect(season.letters.names("Output").isEmpty)
    try season.businesses([InvoiceSeason.regular + ",2026-01-01,no"])
    #expect(try await season.rows().last?.issued == 1)
  }

  @Test func aSiteReplacesSingleWordsAndTheTemplate() async throws {
    let season = try await paid()
    let own = "Content/theme/statements/"
    try season.letters.season.folder.write(
      "invoice.title: Abrechnungsgutschrift\n", to: own + "strings/de.yaml")
    await season.invoices()
    #expect(try season.page("GS-2026-0001").contains("<h1>Abrechnungsgutschrift</h1>"))
    try season.letters.season.folder.write(
      "<p>{{ title }} {{ number }} {{# sums }}{{ value }};{{/ sums }}</p>\n",
      to: own + "templates/invoice.mustache")
    await season.invoices()
    #expect(
      try season.page("GS-2026-0001")
        == "<p>Abrechnungsgutschrift GS-2026-0001 42,02 €;7,98 €;50,00 €;</p>\n")
    #expect(await season.letters.tally("statements", "--month", "2026-05").status == .fine)
  }
}
