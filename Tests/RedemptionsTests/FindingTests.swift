import CSV
import Diagnostics
import Redemptions
import Testing

@Suite struct FindingTests {
  @Test(arguments: [
    (RecordFlaw.table(.zeroByte), "table.zero-byte"),
    (.missing("x"), "record.missing-field"), (.amount("x", .shape), "record.bad-amount"),
    (.amount("x", .ambiguous), "record.ambiguous-amount"),
    (.amount("x", .tooPrecise), "record.too-precise"),
    (.amount("x", .tooLarge), "record.amount-too-large"),
    (.negative("x"), "record.negative-amount"), (.time("x", .shape), "record.bad-time"),
    (.time("x", .noSuchTime), "record.bad-time"), (.time("x", .dayOrMonth), "record.bad-time"),
    (.time("x", .unknownZone), "record.bad-time"), (.currency("x"), "record.unknown-currency"),
    (.country("x"), "record.unknown-country"),
    (.status("x"), "record.unknown-status"), (.itemWithoutOrder, "record.item-without-order"),
    (.answer("x"), "record.no-answer"),
    (.json("y"), "record.bad-json"), (.type("x"), "record.wrong-type"),
    (.kind("x"), "record.unknown-type"),
    (.logLine("time"), "record.bad-log-line"),
  ])
  func everyFlawHasAFinding(_ flaw: RecordFlaw, _ id: String) {
    let finding = Diagnostic.record("a.csv", SetAside(line: 12, column: 3, flaw))
    #expect(finding.id == id && !finding.fix.isEmpty)
    #expect(finding.place == .line("a.csv", line: 12, column: 3))
  }

  @Test(arguments: [
    (ImportFailure.table(.empty), "table.empty"), (.unknownFormat, "import.unknown-format"),
    (.unknownZone("Mars/Base"), "import.unknown-zone"),
    (.missingColumns(["order_id"]), "import.missing-columns"),
  ])
  func everyFailureHasAFinding(_ failure: ImportFailure, _ id: String) {
    let finding = Diagnostic.importing("a.csv", failure)
    #expect(finding.id == id && finding.place == .file("a.csv"))
  }

  @Test func findingsOfAFileShowNothingOfItsPeople() async throws {
    let result = try await Sample.read(
      """
      order_id,email,amount,created_at
      1,jana@example.org,ten,2026-03-01
      2,jana@example.org,10,yesterday
      """)
    let text = TextReport().text(of: result.setAside.map { .record("orders.csv", $0) })
    #expect(text.contains("orders.csv:2:1: error[record.bad-amount]: `amount` is not an amount"))
    #expect(text.contains("orders.csv:3:1: error[record.bad-time]: `created_at` is not a time"))
    #expect(!text.contains("jana"))
  }
}
