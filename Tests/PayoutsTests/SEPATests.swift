import Diagnostics
import Payouts
import Program
import Quantity
import TestSupport
import Testing

/// Files for banks keep the rules that a second, independent reader checks.
@Suite struct SEPATests {
  private static let day = Day(daysSinceEpoch: 20_605)

  private func transfer(
    program: String = "lindenhof", debtor: String = "Lindenhof Solar eG"
  ) throws -> SEPATransfer {
    let name = TransferName(program: try #require(Identifier(program)), payout: 3)
    return SEPATransfer(
      debtor: Payee(name: debtor, iban: try IBAN("DE02120300000000202051"), bic: "BYLADEM1001"),
      name: name, executedOn: Self.day, createdAt: Instant(milliseconds: 1_780_300_800_123),
      remittance: "Prämie <Lindenhof> & Freunde; „danke“")
  }

  private func part(_ number: Int64, _ amount: Int64) -> PayoutPart {
    let holder = PayoutHolder(advocate: number)
    return PayoutPart(
      holder: holder, reference: holder.reference(payout: 3), id: "A\(number)", amount: amount)
  }

  private func file(
    _ parts: [PayoutPart], names: [String], iban: String = "DE89370400440532013000"
  ) throws -> ([UInt8]?, [Diagnostic]) {
    let rows = zip(parts, names).map { "\($0.id ?? ""),\"\($1)\",\(iban)" }
    let (payees, flaws) = PayeeTests.list(
      (["id,name,iban"] + rows).joined(separator: "\n") + "\n")
    var findings = flaws
    let bytes = try transfer().file(
      parts, payees: payees, digest: "0badcafe", path: "payees.csv", into: &findings)
    return (bytes, findings)
  }

  @Test(arguments: [
    ("Jörg Müßig-Łódź", "Joerg Muessig-Lodz"), ("A\u{308}nne O’Neill & Søn", "Aenne O'Neill + Son"),
    ("  Anna   Probe ", "Anna Probe"), ("<script>=1+1", "script 1+1"),
    ("Éva Nővér-Çağlar", "Eva Nover-Caglar"), ("Zoe\u{308} Muster", "Zoe Muster"),
    ("Muster 株式会社", "Muster"),
  ])
  func namesAreWrittenInLettersOfBanks(name: String, written: String) throws {
    let (bytes, findings) = try file([part(1, 100)], names: [name])
    #expect(findings.isEmpty)
    guard let read = try Python.output(of: SEPARules.script, input: try #require(bytes)) else {
      return
    }
    #expect(read == "P3-A1|1.00|\(written)\n")
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func filesOfAllSizesKeepTheRules(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let letters = Array("aäößŁ é’&<>\"/-.,;€語".unicodeScalars)
    let count = [1, 30, 400][Int(seed) - 1]
    let parts = (1...count).map {
      part(Int64($0), Int64.random(in: 1...999_999_999_99, using: &random))
    }
    let names = parts.map { _ in
      "N"
        + String(
          String.UnicodeScalarView(
            (0..<120).map { _ in
              letters[Int.random(in: letters.indices, using: &random)]
            })
        ).replacing("\"", with: "")
    }
    let (bytes, findings) = try file(parts, names: names)
    #expect(findings.isEmpty)
    guard let read = try Python.output(of: SEPARules.script, input: try #require(bytes)) else {
      return
    }
    let lines = read.split(separator: "\n")
    #expect(lines.count == count)
    #expect(zip(lines, parts).allSatisfy { $0.hasPrefix("\($1.reference)|\($1.amount / 100).") })
  }

  @Test func whatDoesNotFitIsFoundForAllAndNothingIsWritten() throws {
    let parts = [part(1, 100), part(2, 100), part(3, 999_999_999_99 + 1), part(4, 1)]
    let (bytes, findings) = try file(parts, names: ["Anna", "Владимир", "Ben"])
    #expect(bytes == nil)
    #expect(
      Set(findings.map(\.id))
        == ["payee.name-outside-sepa", "payouts.amount-too-large", "payee.missing"])
    #expect(!TextReport().text(of: findings).contains("Владимир"))
  }

  @Test func whoPaysHasANameThatBanksRead() throws {
    var findings: [Diagnostic] = []
    let (payees, _) = PayeeTests.list("id,name,iban\nA1,Anna,DE89370400440532013000\n")
    let bytes = try transfer(debtor: "株式会社").file(
      [part(1, 100)], payees: payees, digest: "0badcafe", path: "p", into: &findings)
    #expect(bytes == nil && findings.map(\.id) == ["payee.name-outside-sepa"])
  }

  @Test func theLargestAmountFits() throws {
    let (bytes, findings) = try file([part(1, 999_999_999_99)], names: ["Anna"])
    #expect(findings.isEmpty)
    #expect(try Python.output(of: SEPARules.script, input: try #require(bytes)) != "")
  }

  @Test func aLongNameOfTheProgrammeLeavesRoomForTheDigest() throws {
    let program = String(repeating: "x", count: 40)
    var findings: [Diagnostic] = []
    let (payees, _) = PayeeTests.list("id,name,iban\nA1,Anna,DE89370400440532013000\n")
    let bytes = try transfer(program: program, debtor: "Ömer").file(
      [part(1, 100)], payees: payees, digest: "0badcafe", path: "p", into: &findings)
    let text = String(decoding: try #require(bytes), as: UTF8.self)
    #expect(text.contains("<MsgId>\(program.prefix(23))-P3-0badcafe</MsgId>"))
    _ = try Python.output(of: SEPARules.script, input: Array(text.utf8))
  }
}
