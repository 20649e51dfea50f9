import Codes
import CommandLine
import Foundation
import Ledger
import TestSupport
import tally

/// A season whose advocates read German and English, with all that letters to them need.
struct LetterSeason {
  static let list = """
    id,email,greeting,language,audience
    A1,jana@example.org,Jana,de,customer
    A2,omar@example.org,"Omar ""O'Neil"" & Söhne",en,customer
    A3,,שרה לוי,de,customer
    A4,firm@example.org,Team Dach,de,partner
    A5,quiet@example.org,Quiet,en,customer

    """

  let season: TestSeason
  /// Of A1 to A5.
  let codes: [String]

  init() throws {
    season = try TestSeason(list: Self.list)
    let registry = try Registry.reading(root: season.root)
    codes = try (1...5).map { try registry?.advocate(id: "A\($0)")?.code?.text ?? "" }
    let manager = FileManager.default
    try manager.createDirectory(
      atPath: season.folder.path + "Themes", withIntermediateDirectories: true)
    for path in ["Themes/statements", "Content/program/messages"] {
      try manager.copyItem(
        at: Repository.file(path), to: URL(filePath: season.folder.path + path))
    }
  }

  /// Imports orders and reconciles, at noon of a day.
  func read(_ name: String, _ lines: [String], on day: String) async throws {
    let path = try season.table(name, lines)
    await season.tally(["import", path], clock: "\(day)T10:00:00Z")
    await season.tally(["reconcile"], clock: "\(day)T12:00:00Z")
  }

  func order(
    _ number: Int, _ code: String, on day: String, status: String = "paid",
    amount: String = "300.00"
  ) -> String {
    "N\(number),friend\(number)@example.net,F\(number),\(code),\(amount),EUR,\(status),"
      + "\(day)T09:00:00Z,"
  }

  /// February to June: orders, releases, a return after its release, a refusal.
  func spring() async throws {
    let (one, two, three, four) = (codes[0], codes[1], codes[2], codes[3])
    let march = [
      order(1, one, on: "2026-02-03"), order(2, two, on: "2026-02-20"),
      order(3, three, on: "2026-03-01"), order(4, one, on: "2026-03-02", amount: "20.00"),
    ]
    try await read("march.csv", march, on: "2026-03-10")
    let may =
      [order(1, one, on: "2026-02-03", status: "refunded")]
      + [
        order(5, one, on: "2026-05-04"), order(6, two, on: "2026-04-28"),
        order(7, four, on: "2026-04-02"),
      ]
    try await read("may.csv", may, on: "2026-05-12")
  }

  @discardableResult
  func tally(_ words: String..., on day: String = "2026-07-01") async -> TestSeason.Run {
    await season.tally(words, clock: "\(day)T12:00:00Z")
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: URL(filePath: season.folder.path + path), encoding: .utf8)
  }

  func names(_ path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: season.folder.path + path)) ?? [])
      .sorted()
  }

  func permissions(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: season.folder.path + path)
    return attributes[.posixPermissions] as? Int ?? 0
  }
}
