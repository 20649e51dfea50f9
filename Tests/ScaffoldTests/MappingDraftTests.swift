import CSV
import Diagnostics
import Facts
import Program
import Quantity
import Redemptions
import Scaffold
import TestSupport
import Testing
import YAML

@Suite struct MappingDraftTests {
  static let till = """
    Kassenbericht;;;;;;
    Filiale;Bon-Nr.;Datum;Uhrzeit;Gutschein-Code;Bruttobetrag;Status
    Nord;K-1;03.04.2026;10:15;AB12-CD34;1.234,50 €;bezahlt
    Nord;K-2;04.04.2026;11:00;;20,00 €;offen
    Süd;K-3;05.04.2026;12:30;;8,00 €;STORNIERT
    Süd;K-4;05.04.2026;12:45;;12,90 €;in Klärung
    """

  @Test func theDraftSaysWhatTheTableShowsAndAsksTheRest() throws {
    let draft = try Self.draft(Self.till)
    #expect(
      try Self.text(draft) == """
        # How this table is read. Compare each line with the table: it was made from the names
        # of its columns and from its first rows.
        id: till
        title: Till
        decimals: comma
        currency: EUR
        # zone: Europe/Berlin        # of times without offset; the site's when left out
        statuses:
          paid: [bezahlt]
          awaiting_payment: [offen]
          cancelled: [STORNIERT]
          # Add to paid, awaiting_payment, cancelled or refunded: in Klärung
        columns:
          number: Bon-Nr.
          ordered_at: Datum
          code: Gutschein-Code
          total: Bruttobetrag
          status: Status
          time: Uhrzeit
          # Not read: Filiale

        """)
    #expect(draft.notes.count == 3)
    #expect(draft.notes[0] == "6 of 7 columns have a meaning.")
    #expect(draft.notes[1].hasSuffix("? in Klärung"))
    #expect(draft.notes[2].hasSuffix("tally reconcile --dry-run till.csv"))
  }

  /// What a table has, and lines of its draft.
  static let details: [(table: String, lines: [String])] = [
    ("Order no,Date,Total\n1,03/25/2026,1.50\n2,03/04/2026,2.50\n", ["date_order: month_first"]),
    ("Order no,Date,Total\n1,25/03/2026,1.50\n2,03/04/2026,2.50\n", ["date_order: day_first"]),
    (
      "Order no,Date,Total\n1,05/03/2026,1.50\n2,03/04/2026,2.50\n",
      ["# date_order: day_first      # or month_first: what comes first in 03/04/2026?"]
    ),
    ("Order no,Date,Total\n1,2026-03-04,1.234\n2,2026-03-04,2.500\n", ["# decimals: comma"]),
    ("Order no,Date,Total\n1,2026-03-04,1.234.567\n", ["decimals: comma"]),
    ("Order no;Date;Total\n1;2026-03-04;1.234\n2;2026-03-04;2,5\n", ["decimals: comma"]),
    ("Order no;Date;Total\n1;2026-03-04;1.5\n2;2026-03-04;2,5\n", ["# decimals: comma"]),
    ("Order no,Date,Total\n1,2026-03-04,CHF 4.00\n", ["currency: CHF", "decimals: dot"]),
    ("Order no,Date,Total,Currency\n1,2026-03-04,CHF 4.00,CHF\n", ["  currency: Currency"]),
    ("Order no,Date,Total\n1,2026-03-04,4.00\n1,2026-03-04,4.00\n", ["item_rows: true"]),
    ("Order no,Date,Status\n1,2026-03-04,shipped\n", ["# statuses:"]),
    ("Date,Total\n2026-03-04,1.00\n", ["  # number:                  # required"]),
    ("Colour,Weight\nred,1\n", ["  # ordered_at:", "  # Not read: Colour, Weight"]),
    (
      "E-Mail-Adresse,Währung,PLZ\na@b.example,EUR,10115\n",
      ["  email: E-Mail-Adresse", "  currency: Währung"]
    ),
  ]

  @Test(arguments: details)
  func eachDetailIsFoundOrAsked(table: String, lines: [String]) throws {
    let text = try Self.text(Self.draft(table))
    for line in lines {
      #expect(text.split(separator: "\n").contains { $0.hasPrefix(line) }, "\(line) in\n\(text)")
    }
    let currencies = text.split(separator: "\n").count { $0.hasPrefix("currency:") }
    #expect(currencies == (lines.contains("currency: CHF") ? 1 : 0))
  }

  @Test func completedTheDraftReadsItsTable() async throws {
    let text = try Self.text(Self.draft(Self.till)).replacing(
      "  # Add to paid, awaiting_payment, cancelled or refunded: in Klärung",
      with: "  refunded: [in Klärung]")
    var findings: [Diagnostic] = []
    let mapping = ImportMapping.decoded(
      from: Source(path: "till.yaml", text: text), findings: &findings)
    #expect(findings.isEmpty)
    let context = ImportContext(
      keys: FactKeys(programKey: Array("an invented key".utf8)), source: FactSource(rank: 1),
      file: 1, recordedAt: try Instant(parsing: "2026-12-01T00:00:00Z"), zone: .utc,
      zones: { _ in nil }, currency: .euro)
    let result = try await Reading.read(
      MemoryStream(Array(Self.till.utf8)), .recognised([TableFormat(try #require(mapping))]),
      context)
    #expect(result.setAside.isEmpty)
    let orders = result.facts.orders.flatMap { block in (0..<block.count).map { block[$0] } }
    #expect(orders.map(\.amounts.charged) == [123_450, 2000, 800, 1290])
    #expect(orders.map(\.status) == [.paid, .awaitingPayment, .cancelled, .refunded])
    #expect(orders[0].occurredAt.description == "2026-04-03T10:15:00Z")
  }

  @Test func namesOfColumnsCannotBreakTheFile() throws {
    let text = try Self.text(
      Self.draft("Beleg,Datum,\"a: [\nb\",\"# x\",\"Total \"\n1,2026-03-04,1,2,3\n"))
    var findings: [Diagnostic] = []
    let mapping = ImportMapping.decoded(
      from: Source(path: "till.yaml", text: text), findings: &findings)
    #expect(findings.isEmpty)
    #expect(mapping?.columns.names.map(\.column) == ["Beleg", "Datum", "Total"])
  }

  static let refused: [(text: String, finding: String)] = [
    ("{\"id\": 1, \"b\": 2}\n", "scaffold.no-table"),
    ("a line\nanother\n", "scaffold.no-table"),
    ("{\"id\": \"evt_1\", \"object\": \"event\"}\n", "scaffold.no-table"),
    ("order_id,created_at,amount\n1,2026-03-04,1.00\n", "scaffold.known-table"),
    ("", "table.empty"),
  ]

  @Test(arguments: refused)
  func whatNeedsNoMappingOrCanHaveNoneIsAFinding(text: String, finding: String) throws {
    var findings: [Diagnostic] = []
    #expect(try Self.addition(text, &findings) == nil)
    #expect(findings.map(\.id) == [finding])
  }

  private static func draft(_ table: String) throws -> Addition {
    var findings: [Diagnostic] = []
    let addition = try addition(table, &findings)
    #expect(findings.isEmpty)
    return try #require(addition)
  }

  private static func addition(
    _ table: String, _ findings: inout [Diagnostic]
  ) throws -> Addition? {
    let folder = try TemporaryDirectory()
    try folder.write(
      """
      title: Shop
      base_url: https://example.org
      languages: [{ code: en, name: English }]
      """, to: "Content/site.yaml")
    try folder.write(table, to: "till.csv")
    let site = try #require(ExistingSite(root: folder.path, into: &findings))
    return site.mapping(
      try #require(Identifier("till")), of: folder.path + "/till.csv", word: "till.csv",
      into: &findings)
  }

  private static func text(_ addition: Addition) throws -> String {
    #expect(addition.files.map(\.path) == ["Content/program/imports/till.yaml"])
    return String(decoding: try #require(addition.files.first).bytes, as: UTF8.self)
  }
}
