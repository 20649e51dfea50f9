import CSV
import Diagnostics
import Payouts
import Program
import TestSupport
import Testing

/// Messages of banks as they look in the field, about invented transfers.
@Suite struct BankReportTests {
  struct Said: Equatable, Sendable {
    var answers: [String] = []
    var files: [String] = []
    var waiting = 0
    var findings: [String] = []
  }

  private static func said(_ text: String) -> Said {
    said(Array(text.utf8))
  }

  private static func said(_ bytes: [UInt8]) -> Said {
    var findings: [Diagnostic] = []
    let list = AnswerList(MemoryStream(bytes), path: "answer.xml", into: &findings)
    return Said(
      answers: list.answers.map { answer in
        let amount = answer.amount.map { " \($0)" } ?? ""
        return "\(answer.reference) \(answer.isPaid ? "paid" : answer.reason)\(amount)"
      },
      files: list.files.map { file in
        "\(file.file) \(file.isPaid ? "paid" : file.reason)\(file.sum.map { " \($0)" } ?? "")"
      }, waiting: list.waiting, findings: findings.map(\.id))
  }

  /// A status report: of the file, of its payments, and of single transfers.
  private static func status(
    group: String = "", payment: String = "", _ transfers: String...
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
      <GrpHdr><MsgId>REPORT-1</MsgId><CreDtTm>2026-06-02T10:00:00Z</CreDtTm></GrpHdr>
      <OrgnlGrpInfAndSts><OrgnlMsgId>lindenhof-P3-0badcafe</OrgnlMsgId>
        <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>\(group)</OrgnlGrpInfAndSts>
      <OrgnlPmtInfAndSts><OrgnlPmtInfId>lindenhof-P3-0badcafe</OrgnlPmtInfId>\(payment)
        \(transfers.joined())</OrgnlPmtInfAndSts>
    </CstmrPmtStsRpt></Document>
    """
  }

  private static func transfer(_ reference: String, _ rest: String) -> String {
    "<TxInfAndSts><OrgnlEndToEndId>\(reference)</OrgnlEndToEndId>\(rest)</TxInfAndSts>"
  }

  static let reports: [(text: String, said: Said)] = [
    (
      status(
        transfer("P3-A1", "<TxSts>ACSC</TxSts>"),
        transfer(
          "P3-A2",
          "<TxSts>RJCT</TxSts><StsRsnInf><Orgtr><Nm>B</Nm></Orgtr><Rsn><Cd>AC04</Cd></Rsn>"
            + "<AddtlInf>Konto von Anna Probe</AddtlInf></StsRsnInf>"
            + "<StsRsnInf><Rsn><Cd>MS03</Cd></Rsn>"
            + "</StsRsnInf><OrgnlTxRef><Amt>"
            + "<InstdAmt Ccy=\"EUR\">25.5</InstdAmt></Amt></OrgnlTxRef>"),
        transfer("P3-A3", "<TxSts>PDNG</TxSts>"), transfer("P3-A4", "<TxSts>XXXX</TxSts>")),
      Said(answers: ["P3-A1 paid", "P3-A2 AC04 2550"], waiting: 2)
    ),
    (
      status(
        group: "<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>FF01</Cd></Rsn></StsRsnInf>"),
      Said(files: ["lindenhof-P3-0badcafe FF01"])
    ),
    (
      status(group: "<GrpSts>ACTC</GrpSts>", payment: "<PmtInfSts>ACSP</PmtInfSts>"),
      Said(files: ["lindenhof-P3-0badcafe paid"])
    ),
    // A transfer without a state of its own has that of its payment.
    (
      status(
        group: "<GrpSts>PART</GrpSts>", payment: "<PmtInfSts>RJCT</PmtInfSts>",
        transfer("P3-A1", "<StsRsnInf><Rsn><Prtry>X 1</Prtry></Rsn></StsRsnInf>")),
      Said(answers: ["P3-A1 X1"])
    ),
    (status(group: "<GrpSts>RCVD</GrpSts>"), Said()),
  ]

  @Test(arguments: reports)
  func statusReportsTellOfFilesAndTransfers(text: String, said: Said) {
    #expect(Self.said(text) == said)
  }

  private static func entry(
    _ amount: String, _ mark: String, status: String = "<Sts><Cd>BOOK</Cd></Sts>",
    more: String = "", _ details: String
  ) -> String {
    """
    <Ntry><Amt Ccy="EUR">\(amount)</Amt><CdtDbtInd>\(mark)</CdtDbtInd>\(more)\(status)
      <BookgDt><Dt>2026-06-02</Dt></BookgDt><NtryDtls>\(details)</NtryDtls></Ntry>
    """
  }

  private static func details(_ reference: String, _ rest: String = "") -> String {
    "<TxDtls><Refs><EndToEndId>\(reference)</EndToEndId></Refs>\(rest)</TxDtls>"
  }

  private static let batch =
    "<Btch><PmtInfId>lindenhof-P3-0badcafe</PmtInfId><NbOfTxs>2</NbOfTxs></Btch>"

  static let entries: [(text: String, said: Said)] = [
    (
      entry("50.00", "DBIT", details("P3-A1")) + entry("7.00", "CRDT", details("INVOICE-9"))
        + entry("9.99", "DBIT", details("NOTPROVIDED")),
      Said(answers: ["P3-A1 paid"])
    ),
    // Booked together, listed one by one; an older version's word for booked.
    (
      entry(
        "75.50", "DBIT", status: "<Sts>BOOK</Sts>",
        batch + details("P3-A1", "<Amt Ccy=\"EUR\">50</Amt>")
          + details("P3-A2", "<AmtDtls><TxAmt><Amt Ccy=\"EUR\">25.50</Amt></TxAmt></AmtDtls>")),
      Said(answers: ["P3-A1 paid 5000", "P3-A2 paid 2550"])
    ),
    (entry("75.50", "DBIT", batch), Said(files: ["lindenhof-P3-0badcafe paid 7550"])),
    // Booked, and come back.
    (
      entry("50.00", "DBIT", details("P3-A1"))
        + entry(
          "50.00", "CRDT", details("P3-A1", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>")),
      Said(answers: ["P3-A1 AC04"])
    ),
    (
      entry("50.00", "CRDT", more: "<RvslInd>true</RvslInd>", details("P3-A1")),
      Said(answers: ["P3-A1 FAILED"])
    ),
    // What we send back is no payout, and what is only announced is not booked.
    (
      entry("5.00", "DBIT", details("THEIRS", "<RtrInf><Rsn><Cd>FOCR</Cd></Rsn></RtrInf>"))
        + entry("50.00", "DBIT", status: "<Sts><Cd>PDNG</Cd></Sts>", details("P3-A1"))
        + entry("75.50", "DBIT", status: "<Sts><Cd>INFO</Cd></Sts>", batch),
      Said()
    ),
  ]

  @Test(arguments: entries, ["BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn", "BkToCstmrAcctRpt"])
  func entriesTellWhatWasBookedAndWhatCameBack(
    entry: (text: String, said: Said), message: String
  ) {
    let text = """
      <n:Document xmlns:n="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><n:\(message)>
        <Stmt>\(entry.text)</Stmt></n:\(message)></n:Document>
      """
    #expect(Self.said(text) == entry.said)
  }

  @Test func whatIsNoAnswerIsAFinding() {
    let transfers = "<Document><CstmrCdtTrfInitn/></Document>"
    #expect(Self.said(transfers).findings == ["answer.unknown-message"])
    #expect(Self.said("<html><body>Login</body>").findings == ["answer.broken-message"])
    #expect(Self.said("\u{FEFF}<a").findings == ["answer.broken-message"])
  }

  @Test(arguments: 0..<300)
  func anyBytesAreReadOrRefused(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var bytes = Array(Self.status(Self.transfer("P3-A1", "<TxSts>ACSC</TxSts>")).utf8)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      bytes[Int.random(in: bytes.indices, using: &generator)] =
        UInt8.random(in: 0...255, using: &generator)
    }
    let said = Self.said(bytes)
    #expect(said.findings.isEmpty || said.answers.isEmpty)
  }

  @Test func filesAreKnownByTheNameThatTheyWereGivenWith() throws {
    let name = TransferName(program: try #require(Identifier("lindenhof")), payout: 3)
    #expect(name.message("0badcafe0123") == "lindenhof-P3-0badcafe")
    #expect(name.isOf("lindenhof-P3-0badcafe"))
    for other in ["lindenhof-P33-0badcaf", "lindenhof-P3-0badcafe0", "lindenhof-P30badcafe"] {
      #expect(!name.isOf(other))
    }
  }
}
