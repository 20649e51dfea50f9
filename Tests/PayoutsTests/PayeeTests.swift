import CSV
import Diagnostics
import Payouts
import Testing

/// Tables with names and accounts, in findings about which neither appears.
@Suite struct PayeeTests {
  static func list(_ text: String, isFor: ((String) -> Bool)? = { _ in true })
    -> (PayeeList, [Diagnostic])
  {
    var findings: [Diagnostic] = []
    let list = PayeeList(
      MemoryStream(Array(text.utf8)), path: "payees.csv", isFor: isFor, into: &findings)
    return (list, findings)
  }

  @Test func columnsStandInAnyOrder() throws {
    let (list, findings) = Self.list(
      "IBAN;Kundennummer;Kontoinhaber;BIC\nDE89 3704 0044 0532 0130 00;7;Ömer Probe;COBADEFFXXX\n")
    #expect(findings.isEmpty)
    let payee = try #require(list.payee("7"))
    #expect(payee.name == "Ömer Probe" && payee.iban.masked == "DE89…3000")
    #expect(payee.bic == "COBADEFFXXX")
  }

  @Test(arguments: [
    ("id,name\n7,Probe", "payee.missing-columns"),
    ("id,name,iban\n7,Probe,DE88370400440532013000", "payee.bad-iban"),
    ("id,name,iban\n7,,DE89370400440532013000", "payee.no-name"),
    ("id,name,iban,bic\n7,Probe,DE89370400440532013000,COBA", "payee.bad-bic"),
    (
      "id,name,iban\n7,Probe,DE89370400440532013000\n7,Muster,DE02120300000000202051",
      "payee.repeated"
    ),
    ("", "table.empty"),
  ])
  func whatIsWrongIsFoundAndNotQuoted(text: String, id: String) {
    let (list, findings) = Self.list(text)
    #expect(findings.map(\.id) == [id])
    #expect(list.payee("7") == nil)
    let report = TextReport().text(of: findings)
    #expect(!report.contains("Probe") && !report.contains("DE8"))
  }

  @Test func recordsOfOthersAreNotRead() {
    let (list, findings) = Self.list("id,name,iban\n7,,x\n8,,y\n", isFor: { $0 == "9" })
    #expect(findings.isEmpty && !list.isNamed("7"))
  }
}
