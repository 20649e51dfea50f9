import CommandLine
import Foundation
import TestSupport
import Testing
import tally

/// A bank's messages about a file of transfers that it was given.
@Suite struct BankAnswerTests {
  static let june = "2026-06-01T12:00:00Z"

  /// A closed payout of 50.00 and 100.00 EUR, with the file's name and references at the bank.
  private struct Transfer {
    let season: TestSeason
    let message: String
    /// By amount.
    var references: [String: String] = [:]

    init() async throws {
      season = try TestSeason()
      let offer = season.folder.path + "Content/program/offers/solar-friend.yaml"
      try String(contentsOfFile: offer, encoding: .utf8)
        .replacing("as: voucher, valid: 36 months", with: "as: cash")
        .write(toFile: offer, atomically: true, encoding: .utf8)
      let lines = [season.line(1), season.line(2), season.line(3, code: 1)]
      await season.tally("import", try season.table("april.csv", lines))
      await season.tally("reconcile", clock: BankAnswerTests.june)
      try await season.payOut(clock: BankAnswerTests.june)
      let ids = (1...4).map { "A\($0),Kim Probe,DE89370400440532013000" }
      try season.folder.write((["id,name,iban"] + ids).joined(separator: "\n"), to: "payees.csv")
      try season.folder.write("name,iban\nShop,DE02120300000000202051\n", to: "debtor.csv")
      let file = await season.tally(
        "payouts", "export", "1", "--as", "sepa", "--payees", season.folder.path + "payees.csv",
        "--debtor", season.folder.path + "debtor.csv", clock: BankAnswerTests.june
      ).output
      message = try #require(file.firstMatch(of: /<MsgId>([^<]+)</)?.1.description)
      let items =
        /<EndToEndId>([^<]+)<.EndToEndId>\s*<.PmtId>\s*<Amt>\s*<InstdAmt Ccy="EUR">([^<]+)</
      for match in file.matches(of: items) { references["\(match.2)"] = "\(match.1)" }
    }

    func mark(
      _ message: String, _ content: String
    ) async throws -> (output: String, error: String) {
      let text = "<Document><\(message)>\(content)</\(message)></Document>"
      try season.folder.write(text, to: "answer.xml")
      let result = await season.tally(
        "payouts", "mark", "1", "--answer", season.folder.path + "answer.xml",
        clock: BankAnswerTests.june)
      return (result.output, result.error)
    }

    func shown() async -> String {
      await season.tally("payouts", "show", "1", clock: BankAnswerTests.june).output
    }
  }

  private static func entry(
    _ amount: String, mark: String = "DBIT", _ details: String
  ) -> String {
    "<Ntry><Amt Ccy=\"EUR\">\(amount)</Amt><CdtDbtInd>\(mark)</CdtDbtInd><Sts>BOOK</Sts>"
      + "<NtryDtls>\(details)</NtryDtls></Ntry>"
  }

  private static func details(_ reference: String, _ rest: String = "") -> String {
    "<TxDtls><Refs><EndToEndId>\(reference)</EndToEndId></Refs>\(rest)</TxDtls>"
  }

  @Test func bookedTogetherAllOfItIsPaidAndWhatComesBackIsOwedAgain() async throws {
    let transfer = try await Transfer()
    let batch = "<Btch><PmtInfId>\(transfer.message)</PmtInfId></Btch>"
    let statement =
      Self.entry("7.00", mark: "CRDT", Self.details("RE-2026-17")) + Self.entry("150.00", batch)
      + Self.entry("12.00", Self.details("RENT"))
    #expect(try await transfer.mark("BkToCstmrStmt", statement).output.contains("2 paid, 0 failed"))
    #expect(
      try await transfer.mark("BkToCstmrStmt", statement).output.contains("nothing has changed"))
    let reference = try #require(transfer.references["100.00"])
    let back = Self.entry(
      "100.00", mark: "CRDT", Self.details(reference, "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>"))
    let returned = try await transfer.mark("BkToCstmrDbtCdtNtfctn", back)
    #expect(returned.output.contains("0 paid, 1 failed and owed again"))
    #expect(await transfer.shown().contains("failed AC04"))
    #expect(await transfer.season.tally("verify").status == .fine)
  }

  @Test func aRefusedTransferGoesBeforeWhatIsSaidOfItsFile() async throws {
    let transfer = try await Transfer()
    let reference = try #require(transfer.references["50.00"])
    let report =
      "<OrgnlGrpInfAndSts><OrgnlMsgId>\(transfer.message)</OrgnlMsgId><GrpSts>ACSC</GrpSts>"
      + "</OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><TxInfAndSts><OrgnlEndToEndId>\(reference)"
      + "</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf>"
      + "</TxInfAndSts><TxInfAndSts><OrgnlEndToEndId>P1-A77</OrgnlEndToEndId><TxSts>PDNG</TxSts>"
      + "</TxInfAndSts></OrgnlPmtInfAndSts>"
    let marked = try await transfer.mark("CstmrPmtStsRpt", report).output
    #expect(marked.contains("1 paid, 1 failed"))
    #expect(marked.contains("not decided on 1 transfer"))
    #expect(await transfer.shown().contains("failed AC01"))
  }

  @Test func whatDoesNotFitThePayoutIsAFindingAndNothingIsRecorded() async throws {
    let transfer = try await Transfer()
    let before = await transfer.shown()
    let reference = try #require(transfer.references["50.00"])
    let other = "<Amt Ccy=\"EUR\">49.00</Amt>"
    let wrong = [
      (
        "BkToCstmrStmt", Self.entry("50.00", Self.details(reference, other)),
        "payouts.other-amount"
      ),
      (
        "BkToCstmrStmt",
        Self.entry("149.00", "<Btch><PmtInfId>\(transfer.message)</PmtInfId></Btch>"),
        "payouts.other-amount"
      ),
      (
        "CstmrPmtStsRpt",
        "<OrgnlGrpInfAndSts><OrgnlMsgId>another-P1-00000000</OrgnlMsgId><GrpSts>RJCT</GrpSts>"
          + "</OrgnlGrpInfAndSts>", "payouts.unknown-reference"
      ),
      (
        "CstmrPmtStsRpt",
        "<TxInfAndSts><OrgnlEndToEndId>P2-A1</OrgnlEndToEndId><TxSts>RJCT</TxSts></TxInfAndSts>",
        "payouts.unknown-reference"
      ),
    ]
    for (message, content, finding) in wrong {
      #expect(try await transfer.mark(message, content).error.contains(finding))
    }
    #expect(await transfer.shown() == before)
  }
}
