import Diagnostics
import Program
import Testing

/// The other side of each boundary: what is just right is not complained of.
@Suite struct QuietTests {
  static let solar = FindingTests.solar
  static let trade = FindingTests.trade
  static let programme = FindingTests.programme

  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let changes: [String: String?]

    init(_ path: String, _ old: String, _ new: String) {
      testDescription = "\(path): \(new)"
      changes = SampleCampaign.file(path, replacing: old, with: new)
    }

    init(_ description: String, _ changes: [String: String?]) {
      testDescription = description
      self.changes = changes
    }
  }

  static let rows = [
    Row("site.yaml", "https://empfehlen.example.org/solar/", "http://localhost:8000"),
    Row("site.yaml", "default_language: de\n", ""),
    Row("site.yaml", "per_page: 5", "per_page: 1"),
    Row(programme, "length: 10", "length: 8"),
    Row(programme, "length: 10", "length: 10, others: [SUM*, '*-N1EU-*', Frühling*]"),
    Row(programme, "hold_at: 50", "hold_at: 50\n  staff_domains: [example.org, bäcker.example]"),
    Row(programme, "length: 10", "length: 20"),
    Row(programme, "grace_minutes: 15", "grace_minutes: 1440"),
    Row(programme, "reject_at: 90", "reject_at: 50"),
    Row(programme, "ledger: 8 years", "ledger: 96 months"),
    Row(
      solar, "{ from: 2026-01-01, through: 2026-12-31 }",
      "{ from: 2026-01-01, through: 2026-01-01 }"),
    Row(solar, "hold: 30 days", "hold: 14 days"),
    Row(solar, "hold: 30 days", "hold: 2 weeks"),
    Row(solar, "rate: 5 %", "rate: 100 %"),
    Row(solar, "10000.00 EUR", "150.00 EUR"),
    Row(solar, "rewards: 10,", "amount: 75.00 EUR,"),
    Row(solar, "from: 5", "from: 2"),
    Row(solar, "amount: 50.00 EUR", "amount: [50.00 EUR]"),
    Row(trade, "at_most: 500.00 EUR", "at_most: 10.00 EUR"),
    Row(trade, "from: 20,", "from: 100,"),
    Row(trade, "minimum_age: 18", "minimum_age: 0"),
    Row(trade, "window: 90 days", "window: 0 days"),
    Row(FindingTests.touchpoint, "reviewed: 2026-01-10", "reviewed: 2025-09-01"),
    Row("program/process.yaml", "pause: 3 days", "pause: 1 day"),
    Row(
      "health, a trifle", FindingTests.sector("health", advocate: "1.00 EUR", friend: "1.00 EUR")),
    Row("insurance", FindingTests.sector("insurance", advocate: "99.00 EUR", friend: "15.00 EUR")),
    Row(
      "health, confirmed",
      FindingTests.sector(
        "health", advocate: "9.00 EUR", friend: "9.00 EUR", more: "sector_confirmation: Kanzlei")),
    Row(
      "x, 256 characters and a link of 23",
      FindingTests.channel("x", FindingTests.filler(202) + " {link} {disclosure}")),
    Row("three messages", FindingTests.channel("sms", FindingTests.filler(300) + " {link}")),
    Row(
      "no programme, no offers",
      Dictionary(
        uniqueKeysWithValues: SampleCampaign.files.keys.filter { $0 != "site.yaml" }.map {
          ($0, nil)
        })),
  ]

  @Test(arguments: rows) func whatIsJustRightIsNotComplainedOf(_ row: Row) {
    let findings = SampleCampaign.load(row.changes).findings
    #expect(TextReport().text(of: findings) == "")
  }
}
