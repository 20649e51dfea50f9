import CSV
import Diagnostics
import Testing

@Suite struct FindingTests {
  private func lines(_ finding: Diagnostic) -> [String] {
    TextReport().text(of: finding).split(separator: "\n").map(String.init)
  }

  @Test func aFaultIsShownByItsLineWithoutItsText() throws {
    let table = try ReadTable("id,mail\n1,jana@example.org\n2,\"jana@example.org\n")
    let fault = try #require(table.faults.first)
    #expect(
      lines(.record("orders.csv", fault)) == [
        "orders.csv:3:3: error[table.unclosed-quote]: this quotation mark is never closed",
        "  why: the line was set aside; reading went on with the next one",
        "  fix: close it, or export the file again if it was cut off",
      ])
  }

  @Test(arguments: [
    (CSVFault.Reason.unclosedQuote, "table.unclosed-quote"),
    (.textAfterQuote, "table.text-after-quote"), (.recordTooLong, "table.record-too-long"),
    (.zeroByte, "table.zero-byte"), (.illFormedUTF8, "table.ill-formed-utf8"),
    (.cellCount(1, expected: 2), "table.cell-count"),
  ])
  func everyFaultHasAFinding(_ reason: CSVFault.Reason, _ id: String) {
    let finding = Diagnostic.record("a.csv", CSVFault(line: 7, column: 2, reason: reason))
    #expect(finding.id == id)
    #expect(finding.place == .line("a.csv", line: 7, column: 2))
  }

  @Test(arguments: [
    (CSVProblem.empty, "table.empty"), (.binary, "table.binary"), (.noHeader, "table.no-header"),
    (.stream(StreamFailure("cannot read this")), "table.unreadable"),
  ])
  func everyProblemHasAFinding(_ problem: CSVProblem, _ id: String) {
    let finding = Diagnostic.table("a.csv", problem, columns: ["id", "mail"])
    #expect(finding.id == id)
    #expect(finding.place == .file("a.csv"))
  }

  @Test func findingsOfOneFileAreShownInTheOrderOfItsLines() {
    let places = [(12, 1), (3, 9), (3, 2)].map { Place.line("a.csv", line: $0, column: $1) }
    let sorted = places.map { Diagnostic("x.y", at: $0, "z") }.sortedForReport()
    #expect(sorted.map(\.place) == places.reversed())
  }
}
