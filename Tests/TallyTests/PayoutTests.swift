import CommandLine
import Foundation
import Ledger
import Program
import SQLite
import TestSupport
import Testing
import tally

/// From released credits to paid money, and back when an order is undone.
@Suite struct PayoutTests {
  static let june = "2026-06-01T12:00:00Z"
  static let july = "2026-07-01T12:00:00Z"

  private func paidSeason() async throws -> TestSeason {
    let season = try TestSeason()
    let lines = [season.line(1), season.line(2), season.line(3, code: 1)]
    await season.tally("import", try season.table("april.csv", lines))
    await season.tally("reconcile", clock: Self.june)
    try await season.payOut(clock: Self.june)
    return season
  }

  @Test func aRefundAfterThePayoutIsOwedBackAndSetOff() async throws {
    let season = try await paidSeason()
    await season.tally("payouts", "mark", "1", "--paid", clock: Self.june)
    let undone = [season.line(1, status: "refunded", refunded: "300.00")]
    await season.tally("import", try season.table("undone.csv", undone), clock: "2026-06-10")
    let run = await season.tally("reconcile", clock: "2026-06-10").output
    #expect(run.contains("1 clawback: 50.00 EUR"))
    let proposal = await season.tally("payouts", "propose", clock: "2026-06-10").output
    #expect(proposal.contains("owes") && proposal.contains("-50.00 EUR"))
    #expect(try await season.proposal(clock: "2026-06-10") == nil)
    let later = [
      season.line(11, at: "2026-05-20"), season.line(12, at: "2026-05-21"),
    ]
    await season.tally("import", try season.table("may.csv", later), clock: "2026-06-11")
    await season.tally("reconcile", clock: Self.july)
    try await season.payOut(clock: Self.july)
    let shown = await season.tally("payouts", "show", "2").output
    // Two rewards of 50 less the one that was lost.
    #expect(shown.contains("P2-A") && shown.contains("50.00 EUR  50.00 EUR  open"))
    #expect(await season.tally("verify", clock: Self.july).status == .fine)
    // The order stays locked, and says why.
    let decisions = await season.tally("export", "decisions").output
    #expect(decisions.contains("CLAWBACK"))
  }

  @Test func aProposalIsClosedOnceAndOnlyAsItWasSeen() async throws {
    let season = try TestSeason()
    await season.tally("import", try season.table("april.csv", [season.line(1)]))
    await season.tally("reconcile", clock: Self.june)
    let code = try #require(try await season.proposal(clock: Self.june))
    await season.tally("import", try season.table("more.csv", [season.line(2)]))
    let early = await season.tally("payouts", "close", code)
    #expect(early.error.contains("payouts.unreconciled"))
    await season.tally("reconcile", clock: "2026-06-01T13:00:00Z")
    let stale = await season.tally("payouts", "close", code)
    #expect(stale.status == .findings && stale.error.contains("payouts.other-proposal"))
    let now = try #require(try await season.proposal(clock: Self.june))
    #expect(await season.tally("payouts", "close", now).status == .fine)
    let head = await season.tally("verify").output
    let again = await season.tally("payouts", "close", now)
    #expect(again.status == .fine && again.error.contains("payouts.closed-before"))
    #expect(await season.tally("verify").output == head)
  }

  @Test func whatFailedIsOwedAgainAndCannotBecomePaid() async throws {
    let season = try await paidSeason()
    let before = await season.tally("status").output
    let shown = await season.tally("payouts", "show", "1").output
    let rows = shown.split(separator: "\n").dropFirst()
    let reference = try #require(rows.first { $0.contains("100.00") }?.split(separator: " ").first)
    let words = ["payouts", "mark", "1", String(reference), "--failed", "AC04"]
    #expect(await season.tally(words).output.contains("0 paid, 1 failed"))
    #expect(await season.tally(words).output.contains("nothing has changed"))
    let paid = await season.tally("payouts", "mark", "1", String(reference), "--paid")
    #expect(paid.error.contains("payouts.failed-before"))
    #expect(
      await season.tally("payouts", "mark", "1", "P1-A99", "--paid").error
        .contains("payouts.unknown-reference"))
    #expect(
      await season.tally("payouts", "mark", "1", "--paid").output.contains("1 paid, 0 failed"))
    #expect(await season.tally("status").output != before)
    try await season.payOut(clock: Self.june)
    #expect(await season.tally("payouts", "show", "2").output.contains("100.00 EUR"))
    // What a bank returns after it had paid is owed again, too.
    let other = try #require(rows.first { $0.contains(" 50.00") }?.split(separator: " ").first)
    await season.tally("payouts", "mark", "1", String(other), "--failed", "MS03")
    #expect(await season.tally("payouts", "show", "1").output.contains("failed MS03"))
    #expect(await season.tally("verify").status == .fine)
  }

  @Test func aPayoutTakesWhatWasReleasedUpToItsCut() async throws {
    let season = try TestSeason()
    await season.tally(
      "import", try season.table("a.csv", [season.line(1), season.line(2, at: "2026-05-10")]))
    await season.tally("reconcile", clock: "2026-05-20T12:00:00Z")
    await season.tally("reconcile", clock: "2026-06-20T12:00:00Z")
    let cut = await season.tally("payouts", "propose", "--until", "2026-05-31", clock: "2026-06-20")
      .output
    #expect(cut.contains("50.00 EUR") && !cut.contains("100.00 EUR"))
    #expect(
      await season.tally("payouts", "propose", clock: "2026-06-20").output.contains("100.00 EUR"))
  }

  @Test func noImportChangesAClosedPayout() async throws {
    let season = try await paidSeason()
    let shown = await season.tally("payouts", "show", "1").output
    // Codes and amounts corrected, an order withdrawn, an earlier one by the same friend.
    let lines = [
      season.line(1, code: 1), season.line(2, status: "cancelled"),
      season.line(3, code: 1, refunded: "100.00"), season.line(4, at: "2026-03-01"),
    ]
    await season.tally("import", try season.table("late.csv", lines), clock: "2026-06-05")
    await season.tally("reconcile", clock: "2026-06-05")
    #expect(await season.tally("payouts", "show", "1").output == shown)
    #expect(await season.tally("verify", clock: "2026-06-05").status == .fine)
  }

  @Test func theDatabaseItselfRefusesToChangeOrRepeat() async throws {
    let season = try await paidSeason()
    await season.tally("payouts", "mark", "1", "--paid", clock: Self.june)
    await season.tally("reconcile", clock: Self.july)
    await season.tally("close", "2026-06", clock: Self.july)
    let database = try Database(season.root + "/Ledger/ledger.sqlite", .readWrite)
    for change in [
      "UPDATE acts SET until = 0", "DELETE FROM acts", "UPDATE movements SET amount = amount + 1",
      "DELETE FROM movements", "DELETE FROM act_balances",
      "INSERT INTO movements SELECT NULL, 3, payout, subject, purpose, detail, kind, reason, offer,"
        + " advocate, debit, credit, unit, amount FROM movements LIMIT 1",
      "INSERT INTO entries SELECT NULL, run, subject, purpose, detail, step + 9, kind, reason,"
        + " offer, advocate, debit, credit, unit, amount, 0 FROM entries LIMIT 1",
    ] {
      #expect(throws: SQLiteError.self, "\(change)") { try database.run(change) }
    }
  }

  /// Names and accounts are in the file for the bank, and nowhere else.
  @Test func paymentDataReachesTheBankAndIsNotKept() async throws {
    let season = try TestSeason()
    let offer = season.folder.path + "Content/program/offers/solar-friend.yaml"
    let text = try String(contentsOfFile: offer, encoding: .utf8)
    try text.replacing("as: voucher, valid: 36 months", with: "as: cash")
      .write(toFile: offer, atomically: true, encoding: .utf8)
    await season.tally("import", try season.table("april.csv", [season.line(1)]))
    await season.tally("reconcile", clock: Self.june)
    try await season.payOut(clock: Self.june)
    let ids = (1...4).map { "A\($0),Ömer Quittenbaum,DE89 3704 0044 0532 0130 00" }
    try season.folder.write(
      (["id,name,iban"] + ids).joined(separator: "\n"), to: "payees.csv")
    try season.folder.write(
      "name,iban\nLindenhof Solar eG,DE02120300000000202051\n", to: "debtor.csv")
    let words = [
      "payouts", "export", "1", "--as", "sepa", "--payees", season.folder.path + "payees.csv",
      "--debtor", season.folder.path + "debtor.csv", "--on", "2026-06-05",
    ]
    let exported = await season.tally(words, clock: "2026-06-02")
    #expect(exported.status == .fine && exported.error.isEmpty)
    #expect(exported.output.contains("<IBAN>DE89370400440532013000</IBAN>"))
    #expect(exported.output.contains("<Nm>Oemer Quittenbaum</Nm>"))
    #expect(await season.tally(words, clock: "2026-06-02").output == exported.output)
    await season.tally("payouts", "mark", "1", "--paid", clock: "2026-06-06")
    for name in ["ledger.sqlite", "ledger.sqlite-wal"] {
      let path = season.root + "/Ledger/" + name
      guard let bytes = FileManager.default.contents(atPath: path) else { continue }
      for secret in ["370400440532013000", "Quittenbaum"] {
        #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(name)")
      }
    }
  }

  @Test func damageToAPayoutIsFound() async throws {
    let season = try await paidSeason()
    let path = season.root + "/Ledger/ledger.sqlite"
    let database = try Database(path, .readWrite)
    try database.run("DROP TRIGGER movements_keep; UPDATE movements SET amount = amount + 1")
    #expect(await season.tally("verify").error.contains("verify.changed-movements"))
    try database.run("UPDATE movements SET amount = amount - 1")
    #expect(await season.tally("verify").status == .fine)
    try database.run("DROP TRIGGER acts_keep; UPDATE acts SET form = 'gift'")
    #expect(await season.tally("verify").error.contains("verify.changed-act"))
  }
}
