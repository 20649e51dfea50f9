import Diagnostics
import Facts
import Program
import Quantity
import Redemptions
import Testing
import YAML

@Suite struct MappingTests {
  static let mapping = """
    id: showroom
    title: Orders of the showroom's till
    delimiter: semicolon
    encoding: windows-1252
    decimals: comma
    date_order: day_first
    zone: Europe/Vienna
    currency: CHF
    statuses:
      paid: [bezahlt, Abgeschlossen]
      awaiting_payment: [offen]
      cancelled: [storniert]
      refunded: [erstattet]
    columns:
      number: Beleg
      ordered_at: Tag
      time: Uhrzeit
      code: Empfehlung
      total: Summe
      shipping: Versand
      status: Zustand
      name: Käufer
    """

  private func format(_ text: String = mapping) throws -> TableFormat {
    var findings: [Diagnostic] = []
    let mapping = ImportMapping.decoded(
      from: Source(path: "program/imports/showroom.yaml", text: text), findings: &findings)
    #expect(findings.isEmpty, "\(findings)")
    return TableFormat(try #require(mapping))
  }

  @Test func anyTableIsReadByItsMapping() async throws {
    let text = """
      Kasse 1;;;;;;;
      Beleg;Tag;Uhrzeit;Empfehlung;Summe;Versand;Zustand;K\u{FC}ufer
      A-1;03/04/2026;10:00;AB12CD34;1.234,50;4,50;Bezahlt;Jana M\u{FC}ller
      A-2;05.04.26;10:00;;20,00;;offen;Kim
      A-3;05.04.26;10:00;;20.00;;offen;Kim
      A-4;05.04.26;10:00;;20,00;;verschenkt;Kim
      Summe;;;;1.274,50;;;
      """.replacing("K\u{FC}ufer", with: "K\u{E4}ufer")
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let result = try await Sample.read(bytes, .mapped(format()))
    #expect(result.orders.map(\.amounts.gross) == [123_000, 2000])
    #expect(result.orders.map(\.amounts.currency.code) == ["CHF", "CHF"])
    #expect(result.orders.map(\.status) == [.paid, .awaitingPayment])
    #expect(result.orders.first?.occurredAt.description == "2026-04-03T08:00:00Z")
    #expect(result.orders.first?.friend.name != 0)
    #expect(
      result.flaws == [
        "5 amount(\"Summe\", Redemptions.AmountFlaw.shape)", "6 status(\"Zustand\")",
        "7 missing(\"Tag\")",
      ])
  }

  @Test func aMappingIsRecognisedByItsColumnsBeforeTheKnownFormats() async throws {
    let text = "Beleg;Tag;Uhrzeit;Empfehlung;Summe;Versand;Zustand;Käufer;order_id;created_at\n"
    let row = "A-1;03/04/2026;10:00;AB12CD34;12,50;0,50;bezahlt;Kim L;9;x\n"
    var mapping = try format()
    mapping.encoding = nil
    let result = try await Sample.read(text + row, .recognised([mapping]))
    #expect(result.orders.first?.number == Sample.order("a-1"))
  }

  @Test func anUnknownZoneIsSaidAtOnce() async throws {
    var format = try format(Self.mapping.replacing("Europe/Vienna", with: "Mars/Base"))
    format.encoding = nil
    let text = "Beleg;Tag;Uhrzeit;Empfehlung;Summe;Versand;Zustand;Käufer\n"
    await #expect(throws: ImportFailure.unknownZone("Mars/Base")) {
      try await Sample.read(text, .mapped(format))
    }
  }

  @Test func whatAMappingNamesMustBeThere() async throws {
    let format = try format()
    await #expect(throws: ImportFailure.missingColumns(["Käufer", "Versand", "Zustand"])) {
      try await Sample.read("Beleg;Tag;Uhrzeit;Empfehlung;Summe\n", .mapped(format))
    }
  }
}
