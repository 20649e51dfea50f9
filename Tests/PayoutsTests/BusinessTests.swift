import CSV
import Diagnostics
import Payouts
import Quantity
import Testing

/// Tables of businesses, in findings about which none of it appears.
@Suite struct BusinessTests {
  private static let header =
    "id,name,street,postal_code,city,country,tax_number,vat_id,agreed_on,small_business\n"

  private static func list(_ text: String) -> (BusinessList, [Diagnostic]) {
    var findings: [Diagnostic] = []
    let list = BusinessList(
      MemoryStream(Array(text.utf8)), path: "businesses.csv", into: &findings)
    return (list, findings)
  }

  @Test func columnsStandInAnyOrderAndLanguage() throws {
    let (list, findings) = Self.list(
      "Firma;Straße;PLZ;Ort;Land;Steuernummer;USt-IdNr.;vereinbart_am;Kleinunternehmer;Kundennummer"
        + "\n\"Elektro\nProbe\";Weg 1;00000;Musterort;de; 12/345/67890 ;;2026-01-31;Ja;7\n")
    #expect(findings.isEmpty)
    let business = try #require(list.business("7"))
    #expect(business.name == "Elektro Probe" && business.isSmall)
    #expect(business.taxNumber?.text == "12/345/67890" && business.vatID == nil)
    #expect(business.agreedOn.description == "2026-01-31")
  }

  @Test(arguments: [
    ("7,Probe,Weg 1,00000,Ort,DE,,DE136695976,2026-01-31,no", []),
    ("7,Probe,Weg 1,00000,Ort,DE,1234567890123,,2026-01-31,nein", []),
    ("7,Probe,Weg 1,00000,Ort,DE,123/456/78901,de 136 695 976,2026-01-31,yes", []),
    (",Probe,Weg 1,00000,Ort,DE,,DE136695976,2026-01-31,no", ["empty-cell"]),
    ("7,,,,,DE,,DE136695976,2026-01-31,no", Array(repeating: "empty-cell", count: 4)),
    ("7,Probe,Weg 1,00000,Ort,Germany,,DE136695976,2026-01-31,no", ["bad-country"]),
    ("7,Probe,Weg 1,00000,Ort,,,DE136695976,2026-01-31,no", ["bad-country"]),
    ("7,Probe,Weg 1,1010,Ort,AT,,ATU12345678,2026-01-31,no", ["foreign"]),
    ("7,Probe,Weg 1,00000,Ort,DE,,ATU12345678,2026-01-31,no", ["foreign-vat-id"]),
    ("7,Probe,Weg 1,00000,Ort,DE,,,2026-01-31,no", ["no-tax-number"]),
    ("7,Probe,Weg 1,00000,Ort,DE,123456789,,2026-01-31,no", ["bad-tax-number"]),
    ("7,Probe,Weg 1,00000,Ort,DE,00/000/00000,,2026-01-31,no", ["bad-tax-number"]),
    ("7,Probe,Weg 1,00000,Ort,DE,12-345-67890x,,2026-01-31,no", ["bad-tax-number"]),
    ("7,Probe,Weg 1,00000,Ort,DE,,DE136695975,2026-01-31,no", ["bad-vat-id"]),
    ("7,Probe,Weg 1,00000,Ort,DE,,DE,2026-01-31,no", ["bad-vat-id"]),
    ("7,Probe,Weg 1,00000,Ort,DE,,DE036695976,2026-01-31,no", ["bad-vat-id"]),
    ("7,Probe,Weg 1,00000,Ort,DE,,DE136695976,31.01.2026,no", ["bad-agreement"]),
    ("7,Probe,Weg 1,00000,Ort,DE,,DE136695976,,no", ["bad-agreement"]),
    ("7,Probe,Weg 1,00000,Ort,DE,,DE136695976,2026-01-31,", ["bad-small-business"]),
    ("7,Probe,,00000,Ort,DE,,,soon,perhaps",
     ["empty-cell", "no-tax-number", "bad-agreement", "bad-small-business"]),
  ])
  func whatIsWrongIsFoundAndNotQuoted(row: String, ids: [String]) {
    let (list, findings) = Self.list(Self.header + row + "\n")
    #expect(findings.map(\.id) == ids.map { "business.\($0)" })
    #expect((list.business("7") == nil) == !ids.isEmpty)
    let report = TextReport().text(of: findings)
    for text in ["Probe", "Weg", "1366", "ATU", "345"] { #expect(!report.contains(text)) }
  }

  @Test func findingsPointAtTheCell() {
    let (_, findings) = Self.list(
      Self.header + "7,Probe,\"Weg \"\"1\"\"\",00000,Ort,DE,,DE136695970,2026-01-31,no\n")
    let report = TextReport().text(of: findings)
    #expect(report.contains("businesses.csv:2:35: error[business.bad-vat-id]"), "\(report)")
  }

  @Test func anIdStandsOnce() {
    let row = "7,Probe,Weg 1,00000,Ort,DE,,DE136695976,2026-01-31,no\n"
    let (list, findings) = Self.list(Self.header + row + row)
    #expect(findings.map(\.id) == ["business.repeated"] && list.business("7") == nil)
    #expect(Self.list("id,name\n7,x\n").1.map(\.id) == ["business.missing-columns"])
    #expect(Self.list("").1.map(\.id) == ["table.empty"])
  }

  @Test func anyOneDigitWrongInAVATIDIsFound() throws {
    let right = Array("DE136695976".utf8)
    for place in 3..<right.count {
      for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != right[place] {
        var wrong = right
        wrong[place] = digit
        let text = String(decoding: wrong, as: UTF8.self)
        #expect(throws: VATID.Flaw.checkDigit) { try VATID(text) }
      }
    }
  }
}
