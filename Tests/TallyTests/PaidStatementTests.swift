import CommandLine
import TestSupport
import Testing
import tally

/// Payouts in statements: nothing but the accounts that they move is looked at.
@Suite struct PaidStatementTests {
  private func year(_ letters: LetterSeason, on day: String) async throws -> String {
    await letters.tally("statements", "--year", "2026", "--advocate", "A1", on: day)
    let folder = "Output/statements/2026/"
    let name = letters.names(folder).first { $0.hasSuffix(".html") } ?? ""
    return try letters.text(folder + name).replacing("\u{A0}", with: " ")
  }

  @Test func aPayoutIsALineAndCountsInTheYear() async throws {
    let letters = try LetterSeason()
    try await letters.spring()
    let before = try await year(letters, on: "2026-06-20")
    #expect(before.contains("<th scope=\"row\">Ausgezahlt</th><td>0,00 €</td>"))
    await letters.season.tally(["reconcile"], clock: "2026-06-25T12:00:00Z")
    try await letters.season.payOut(clock: "2026-06-26T12:00:00Z")
    let after = try await year(letters, on: "2026-06-27")
    #expect(after.contains("Auszahlung 1"))
    #expect(after.contains("<th scope=\"row\">Ausgezahlt</th><td>−50,00 €</td>"), "\(after)")
    #expect(after.contains("<th scope=\"row\">Ausgezahlt</th><td>50,00 €</td>"))
    let head = await letters.tally("verify", on: "2026-06-27").output.split(separator: " ").last
    #expect(after.contains(String(head ?? "").trimmingNewline))
  }

  @Test func aPayoutThatCameBackIsOwedAgain() async throws {
    let letters = try LetterSeason()
    try await letters.spring()
    await letters.season.tally(["reconcile"], clock: "2026-06-25T12:00:00Z")
    try await letters.season.payOut(clock: "2026-06-26T12:00:00Z")
    await letters.season.tally(
      ["payouts", "mark", "1", "--failed", "AC04"], clock: "2026-06-28T12:00:00Z")
    let page = try await year(letters, on: "2026-06-29")
    #expect(page.contains("Auszahlung 1 zurückgebucht"))
    #expect(page.contains("<th scope=\"row\">Ausgezahlt</th><td>0,00 €</td>"))
  }

  @Test func whatIsLostAfterItWasPaidIsOwedAndSaid() async throws {
    let letters = try LetterSeason()
    try await letters.spring()
    await letters.season.tally(["reconcile"], clock: "2026-06-25T12:00:00Z")
    try await letters.season.payOut(clock: "2026-06-26T12:00:00Z")
    let undone = [letters.order(5, letters.codes[0], on: "2026-05-04", status: "refunded")]
    try await letters.read("undone.csv", undone, on: "2026-07-01")
    let page = try await year(letters, on: "2026-07-02")
    #expect(page.contains("Dein auszahlbares Guthaben ist im Minus."))
    #expect(page.contains("nach der Auszahlung ganz oder zum Teil rückgängig gemacht"))
    await letters.tally("mailings", on: "2026-07-02")
    #expect(letters.names("Output/mailings").contains("feedback-1-refused.de.csv"))
  }
}

extension String {
  fileprivate var trimmingNewline: String { String(prefix { !$0.isNewline }) }
}
