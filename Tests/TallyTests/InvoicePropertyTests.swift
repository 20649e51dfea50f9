import CommandLine
import Foundation
import TestSupport
import Testing
import tally

/// Random histories: what invoices come to is what was paid. In those of odd seeds every payout
/// arrives and is invoiced, so that invoices and payments are the same.
@Suite struct InvoicePropertyTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func invoicesComeToWhatWasPaidAndNumbersHaveNoGaps(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let season = try InvoiceSeason()
    let letters = season.letters
    let isEven = seed.isMultiple(of: 2)
    try season.businesses([
      InvoiceSeason.regular + ",2026-01-01,no", InvoiceSeason.small + ",2026-01-01,yes",
      "A4,Team Dach,Weg 3,00000,Musterort,DE,123/456/78901,,2026-01-01,no",
    ])
    var number = 0
    var all: [InvoiceSeason.Row] = []
    for month in 3...7 {
      var lines = (0..<Int.random(in: 2...5, using: &random)).map { _ in
        number += 1
        let code = letters.codes[[0, 1, 3].randomElement(using: &random) ?? 0]
        return letters.order(number, code, on: "2026-0\(month)-02")
      }
      for old in 1...max(number, 1) where Int.random(in: 0..<8, using: &random) == 0 {
        let code = letters.codes[Int.random(in: 0...3, using: &random)]
        lines.append(letters.order(old, code, on: "2026-0\(month)-03", status: "refunded"))
      }
      try await letters.read("m\(month).csv", lines, on: "2026-0\(month)-05")
      try await season.payOut(on: "2026-0\(month + 1)-10")
      let list = await letters.tally(
        "payouts", "list", "--format", "json", on: "2026-0\(month + 1)-11"
      ).output
      let payout = list.split(whereSeparator: \.isNewline).count
      if payout == 0 { continue }
      if isEven, Bool.random(using: &random) {
        let who = "P\(payout)-A\([1, 2, 4].randomElement(using: &random) ?? 1)"
        await letters.tally(
          "payouts", "mark", "\(payout)", who, "--failed", "AC04", on: "2026-0\(month + 1)-12")
      }
      if !isEven || Int.random(in: 0..<4, using: &random) > 0 {
        all += try await season.rows("--payout", "\(payout)", on: "2026-0\(month + 1)-13")
          .filter { $0.is_new == true }
      }
      if isEven, Int.random(in: 0..<4, using: &random) == 0, let last = all.last?.number {
        all += try await season.rows("cancel", last, on: "2026-0\(month + 1)-14")
          .filter { $0.is_new == true }
      }
    }
    try #require(!all.isEmpty)
    let numbers = all.compactMap { $0.number.flatMap { Int($0.suffix(4)) } }
    #expect(numbers.sorted() == Array(1...all.count))
    for row in all {
      #expect(try #require(row.net) + (try #require(row.tax)) == row.total)
      if row.cancels == nil {
        let paid = try await paid(row, letters)
        #expect(row.paid == paid && (isEven || row.total == paid), "\(row)")
      }
    }
    #expect(await letters.tally("verify", on: "2026-10-01").status == .fine)
    let again = try await season.rows(on: "2026-10-01")
    let rows = try await season.rows(on: "2026-10-02")
    #expect(rows.last?.issued == 0 && again.last?.too_late == rows.last?.too_late)
  }

  /// What the payout moved for the advocate of an invoice.
  private func paid(_ row: InvoiceSeason.Row, _ letters: LetterSeason) async throws -> Int? {
    let output = await letters.tally(
      "payouts", "show", "\(row.payout ?? 0)", "--format", "json", on: "2026-10-01"
    ).output
    for line in output.split(whereSeparator: \.isNewline) {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      if object?["advocate"] as? Int == row.advocate { return object?["amount"] as? Int }
    }
    return nil
  }
}
