import CommandLine
import Foundation
import TestSupport
import tally

extension TestSeason {
  /// One order of a table.
  func line(
    _ number: Int, code: Int = 0, status: String = "paid", at day: String = "2026-04-01",
    refunded: String = ""
  ) -> String {
    "N\(number),f\(number)@example.net,F\(number),\(codes[code]),300.00,EUR,\(status),"
      + "\(day)T09:00:00Z,\(refunded)"
  }

  /// The code of what would be paid out; nil when nothing would be.
  func proposal(clock: String) async throws -> String? {
    let output = await tally("payouts", "propose", "--format", "json", clock: clock).output
    let last = output.split(separator: "\n").last.map { Data($0.utf8) } ?? Data("{}".utf8)
    let object = try JSONSerialization.jsonObject(with: last) as? [String: Any]
    return object?["proposal"] as? String
  }

  /// Closes all that is proposed; whether there was something.
  @discardableResult
  func payOut(clock: String) async throws -> Bool {
    guard let code = try await proposal(clock: clock) else { return false }
    return await tally("payouts", "close", code, clock: clock).status == .fine
  }

  /// The rows of `export movements`, of the audit folder.
  func rows(_ file: String, in folder: String) throws -> [[String: String]] {
    let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let names = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
  }
}
