import CommandLine
import TestSupport
import Testing
import tally

/// Articles that do not count, as whoever runs the tool meets them: the sample programme does not
/// count `GUTSCHEIN-*`.
@Suite struct ArticleVerbTests {
  private static let header =
    "order_id,email,code,amount,currency,status,created_at,item_sku,item_total"

  private func change(
    _ season: TestSeason, _ old: String, to new: String
  ) throws {
    let path = "Content/program/offers/solar-friend.yaml"
    let offer = String(decoding: try season.folder.read(path), as: UTF8.self)
    #expect(offer.contains(old))
    try season.folder.write(offer.replacing(old, with: new), to: path)
  }

  private func row(_ number: Int, _ code: String, _ article: String, _ cost: String) -> String {
    "N\(number),f\(number)@example.net,\(code),300.00,EUR,paid,2026-03-20T09:00:00Z,"
      + "\(article),\(cost)"
  }

  @Test func whatDoesNotCountIsLeftOutOfTheMinimum() async throws {
    let season = try TestSeason()
    let code = season.codes[0]
    let rows = [
      row(1, code, "PV-1", "300.00"), row(2, code, "GUTSCHEIN-50", "300.00"),
      row(3, code, "PV-1", "90.00"), row(3, code, "gutschein-210", "210.00"),
      row(4, code, "PV-1", "250.00"), row(4, code, "GUTSCHEIN-50", "50.00"),
    ]
    try season.folder.write(
      ([Self.header] + rows).joined(separator: "\n") + "\n", to: "orders.csv")
    let table = season.folder.path + "orders.csv"
    // The same, whether it is only tried or recorded and read again.
    let tried = await season.tally("reconcile", "--dry-run", table)
    #expect(tried.error.isEmpty && tried.output.contains("2 accruals: 100.00 EUR"))
    await season.tally("import", table)
    let run = await season.tally("reconcile")
    #expect(run.error.isEmpty && run.output.contains("2 accruals: 100.00 EUR"))
    let outcomes = await season.outcomes()
    let refused = outcomes.filter { $0.value.contains("BELOW_MINIMUM") }
    #expect(refused.count == 2 && outcomes.count == 4)
    let explained = await season.tally("explain", "order", "N3").output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      explained.contains("base 90.00 EUR, minimum 100.00 EUR, not counted gutschein-210"))
    #expect(await season.tally("verify").status == .fine)
  }

  /// Rules change without another import: facts know nothing of the programme.
  @Test func aChangedListOfArticlesHoldsForWhatWasImported() async throws {
    let season = try TestSeason()
    try season.folder.write(
      [Self.header, row(1, season.codes[0], "PV-1", "300.00")].joined(separator: "\n") + "\n",
      to: "orders.csv")
    await season.tally("import", season.folder.path + "orders.csv")
    #expect(await season.tally("reconcile").output.contains("1 accrual: 50.00 EUR"))
    try change(season, "[GUTSCHEIN-*]", to: "[PV-*]")
    let run = await season.tally("reconcile")
    #expect(run.output.contains("1 reversal: 50.00 EUR") && run.output.contains("BELOW_MINIMUM"))
  }

  @Test func ordersOfWhichNobodyToldTheArticlesAreNeverCreditedSilently() async throws {
    let season = try TestSeason()
    let table = try season.table(
      "orders.csv",
      ["N1,f1@example.net,F1,\(season.codes[0]),300.00,EUR,paid,2026-03-20T09:00:00Z,"])
    let tried = await season.tally("reconcile", "--dry-run", table)
    #expect(tried.error.contains("[reconcile.unknown-articles]: 1 order is credited"))
    await season.tally("import", table)
    for _ in 0..<2 {
      let run = await season.tally("reconcile")
      #expect(run.status == .fine && run.error.contains("[reconcile.unknown-articles]"))
    }
    #expect(await season.tally("explain", "order", "N1").output.contains("not told"))
    try change(season, "  excluded_products: [GUTSCHEIN-*]\n", to: "")
    #expect(await season.tally("reconcile").error.isEmpty)
  }

  /// A ledger from before items were kept: the same file tells of them when it is read anew.
  @Test func readingAFileAnewBringsItsItems() async throws {
    let season = try TestSeason()
    let row = row(1, season.codes[0], "GUTSCHEIN-1", "300.00")
    try season.folder.write(
      "\(Self.header.replacing("item_sku", with: "x"))\n\(row)\n", to: "old.csv")
    try season.folder.write("\(Self.header)\n\(row)\n", to: "new.csv")
    await season.tally("import", season.folder.path + "old.csv")
    #expect(await season.tally("reconcile").output.contains("1 accrual"))
    await season.tally("import", season.folder.path + "new.csv", "--source", "orders")
    let run = await season.tally("reconcile")
    #expect(run.output.contains("1 reversal") && run.error.isEmpty)
  }
}
