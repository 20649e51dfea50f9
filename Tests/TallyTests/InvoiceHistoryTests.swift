import CommandLine
import Foundation
import SQLite
import TestSupport
import Testing
import tally

/// Invoices after others: reductions, transfers that failed, cancellations.
@Suite struct InvoiceHistoryTests {
  /// A1 was paid for one referral in June.
  private func paid() async throws -> InvoiceSeason {
    let season = try InvoiceSeason()
    try await season.letters.spring()
    try await season.payOut(on: "2026-06-25")
    return season
  }

  /// Two new referrals of A1, paid in August.
  private func later(_ season: InvoiceSeason, undone: [String] = []) async throws {
    let letters = season.letters
    let lines = [21, 22].map { letters.order($0, letters.codes[0], on: "2026-07-03") }
    try await letters.read("july.csv", lines + undone, on: "2026-07-05")
    try await season.payOut(on: "2026-08-20")
  }

  private func undone(_ season: InvoiceSeason) -> String {
    season.letters.order(5, season.letters.codes[0], on: "2026-05-04", status: "refunded")
  }

  @Test func whatWasInvoicedAndLostReducesTheNextInvoiceAndNamesTheFirst() async throws {
    let season = try await paid()
    await season.invoices()
    try await later(season, undone: [undone(season)])
    let rows = try await season.rows(on: "2026-08-21").filter { $0.advocate == 1 }
    #expect(rows.map(\.total) == [5000] && rows.map(\.paid) == [5000])
    #expect(rows.map(\.net) == [4202])
    let number = try #require(rows.first?.number)
    let page = try season.page(number)
    #expect(page.contains("Mindert Gutschrift GS-2026-0001 vom 01.07.2026"))
    #expect(page.contains("−50,00 €") && page.contains("§ 17 UStG"))
    let refused = await season.invoices("cancel", "GS-2026-0001", on: "2026-08-22")
    #expect(refused.error.contains("error[invoices.named-later]"))
    #expect(await season.letters.tally("verify", on: "2026-08-22").status == .fine)
  }

  @Test func whatWasNeverInvoicedIsSetOffWithoutTax() async throws {
    let season = try await paid()
    try await later(season, undone: [undone(season)])
    let rows = try await season.rows(on: "2026-08-21").filter { $0.advocate == 1 }
    #expect(rows.map(\.total) == [10000] && rows.map(\.paid) == [5000])
    let page = try season.page(try #require(rows.first?.number))
    #expect(page.contains("früher ohne Gutschrift gezahlt: verrechnet</th><td>−50,00 €"))
    #expect(page.contains("Gezahlt mit Auszahlung 2</th><td>50,00 €"))
  }

  @Test func aFailedTransferIsPaidAgainAndNotInvoicedAgain() async throws {
    let season = try await paid()
    await season.invoices()
    await season.letters.tally("payouts", "mark", "1", "P1-A1", "--failed", "AC04")
    try await later(season)
    let rows = try await season.rows(on: "2026-08-21").filter { $0.advocate == 1 }
    #expect(rows.map(\.total) == [10000] && rows.map(\.paid) == [15000])
    let page = try season.page(try #require(rows.first?.number))
    #expect(
      page.contains("schon abgerechnet mit Gutschrift GS-2026-0001 vom 01.07.2026</th><td>50,00 €"))
  }

  @Test func aReductionWhoseTransferFailedIsNotMadeAgain() async throws {
    let season = try await paid()
    await season.invoices()
    try await later(season, undone: [undone(season)])
    await season.invoices(on: "2026-08-21")
    await season.letters.tally("payouts", "mark", "2", "--failed", "AC04", on: "2026-08-22")
    let letters = season.letters
    try await letters.read(
      "more.csv", [letters.order(31, letters.codes[0], on: "2026-08-23")], on: "2026-08-23")
    try await season.payOut(on: "2026-10-01")
    let rows = try await season.rows(on: "2026-10-02").filter { $0.advocate == 1 }
    #expect(rows.map(\.total) == [5000] && rows.map(\.paid) == [10000])
  }

  @Test func reductionsOfPayoutsWithoutAnInvoiceGoIntoTheNextOne() async throws {
    let season = try await paid()
    await season.invoices()
    try await later(season, undone: [undone(season)])
    // Nobody invoices the second payout; the third makes up for it.
    let letters = season.letters
    try await letters.read(
      "one.csv", [letters.order(31, letters.codes[0], on: "2026-08-23")], on: "2026-08-23")
    try await season.payOut(on: "2026-10-01")
    // What it makes up for is all that it has itself.
    let rows = try await season.rows(on: "2026-10-02").filter { $0.advocate == 1 }
    #expect(rows.map(\.total) == [0] && rows.map(\.paid) == [5000])
    let page = try season.page(try #require(rows.first?.number))
    #expect(page.contains("schon verrechnet mit einer früheren Auszahlung</th><td>50,00 €"))
  }

  @Test func aCancelledInvoiceHasADocumentOfItsOwnAndIsIssuedAnew() async throws {
    let season = try await paid()
    await season.invoices()
    try season.businesses([
      InvoiceSeason.regular.replacing("Probeweg 1", with: "Probeweg 2") + ",2026-01-01,no",
      InvoiceSeason.small + ",2026-01-01,yes",
    ])
    let run = await season.invoices("cancel", "GS-2026-0001", on: "2026-07-02")
    #expect(run.status == .fine && run.output.contains("cancels GS-2026-0001"))
    let page = try season.page("GS-2026-0003")
    #expect(page.contains("<h1>Storno der Gutschrift GS-2026-0001</h1>"))
    #expect(page.contains("−42,02 €") && page.contains("Probeweg 2"))
    let rows = try await season.rows(on: "2026-07-03")
    #expect(rows.compactMap(\.number) == ["GS-2026-0004", "GS-2026-0002"])
    #expect(rows.map(\.is_new).prefix(2) == [true, false])
    let files = try season.files()
    let again = try await season.rows("cancel", "GS-2026-0001", on: "2026-07-04")
    #expect(again.first?.number == "GS-2026-0003" && again.first?.is_new == false)
    #expect(try season.files() == files)
    let other = await season.invoices("cancel", "GS-2026-0003", on: "2026-07-04")
    #expect(other.error.contains("error[invoices.is-cancellation]"))
    let unknown = await season.invoices("cancel", "GS-2026-0009", on: "2026-07-04")
    #expect(unknown.error.contains("error[invoices.unknown]"))
    #expect(await season.letters.tally("verify", on: "2026-07-04").status == .fine)
  }

  @Test func payoutsAreInvoicedInTheirOrderAndACancelledOneAgainAtAnyTime() async throws {
    let season = try await paid()
    try await later(season)
    let second = try await season.rows("--payout", "2", on: "2026-08-21")
    #expect(second.compactMap(\.number).count == 1)
    let early = try await season.rows("--payout", "1", on: "2026-08-21")
    #expect(early.last?.too_late == 1 && early.last?.issued == 1)
    let fresh = try await paid()
    await fresh.invoices()
    try await later(fresh)
    await fresh.invoices(on: "2026-08-21")
    await fresh.invoices("cancel", "GS-2026-0001", on: "2026-08-22")
    let anew = try await fresh.rows("--payout", "1", on: "2026-08-22").filter { $0.advocate == 1 }
    #expect(anew.map(\.total) == [5000] && anew.first?.is_new == true)
    #expect(await fresh.letters.tally("verify", on: "2026-08-22").status == .fine)
  }

  @Test func numbersBeginAnewWithTheYearAndMonthsNameTheirPayouts() async throws {
    let season = try await paid()
    try await later(season)
    let june = try await season.rows("--month", "2026-06", on: "2026-08-21")
    #expect(june.compactMap(\.payout) == [1, 1])
    let august = try await season.rows("--month", "2026-08", on: "2027-01-04")
    #expect(august.compactMap(\.number) == ["GS-2027-0001"])
    let run = await season.invoices("--month", "2026-07")
    #expect(run.error.contains("warning[invoices.nobody]"))
  }

  @Test func verifyFindsWhatWasChangedAfterwards() async throws {
    for change in [
      "UPDATE invoice_lines SET net = net - 1 WHERE line = 1",
      "UPDATE invoices SET tax = tax + 1 WHERE invoice = 1",
      "DELETE FROM invoice_lines WHERE invoice = 2; DELETE FROM invoices WHERE invoice = 2",
      "UPDATE invoices SET business = zeroblob(32)",
    ] {
      let season = try await paid()
      await season.invoices()
      let tables = ["invoices", "invoice_lines"]
      let triggers = tables.flatMap { ["\($0)_keep", "\($0)_stay"] }
      let database = try Database(
        season.letters.season.root + "/Ledger/ledger.sqlite", .readWrite)
      try database.run(triggers.map { "DROP TRIGGER \($0);" }.joined() + change)
      let run = await season.letters.tally("verify")
      #expect(run.error.contains("verify.changed-invoices"), "\(change)")
    }
  }
}
