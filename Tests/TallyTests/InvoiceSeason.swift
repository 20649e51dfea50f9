import CommandLine
import Foundation
import TestSupport
import tally

/// A season that pays cash, with advocates who are businesses.
struct InvoiceSeason {
  struct Row: Decodable {
    let type: String
    let number: String?
    let cancels: String?
    let advocate: Int?
    let payout: Int?
    let net: Int?
    let tax: Int?
    let total: Int?
    let paid: Int?
    let is_new: Bool?
    let issued: Int?
    let issued_before: Int?
    let unlisted: Int?
    let agreed_later: Int?
    let payment_failed: Int?
    let forgotten: Int?
    let nothing_to_invoice: Int?
    let too_late: Int?
  }

  static let header =
    "id,name,street,postal_code,city,country,tax_number,vat_id,agreed_on,small_business"
  static let regular = "A1,Jana Muster Solarberatung,Probeweg 1,00000,Musterort,DE,,DE987654328"
  static let small = "A2,Omar O'Neil & Söhne,Beispielgasse 7,00000,Musterort,DE,012/345/67890,"
  static let folder = "Output/invoices/"

  let letters: LetterSeason

  init() throws {
    letters = try LetterSeason()
    let path = "Content/program/offers/solar-friend.yaml"
    try letters.season.folder.write(
      try letters.text(path).replacing("as: voucher", with: "as: cash"), to: path)
    try businesses([Self.regular + ",2026-01-01,no", Self.small + ",2026-01-01,yes"])
  }

  func businesses(_ lines: [String]) throws {
    try letters.season.folder.write(
      ([Self.header] + lines).joined(separator: "\n") + "\n", to: "businesses.csv")
  }

  /// Reconciles at noon of a day, and pays out an hour later all that is due.
  func payOut(on day: String) async throws {
    await letters.season.tally(["reconcile"], clock: "\(day)T12:00:00Z")
    try await letters.season.payOut(clock: "\(day)T13:00:00Z")
  }

  @discardableResult
  func invoices(_ words: String..., on day: String = "2026-07-01") async -> TestSeason.Run {
    await letters.season.tally(
      ["invoices"] + words + ["--businesses", letters.season.folder.path + "businesses.csv"],
      clock: "\(day)T14:00:00Z")
  }

  /// What a run says of each invoice, and of all of them.
  func rows(_ words: String..., on day: String = "2026-07-01") async throws -> [Row] {
    let run = await letters.season.tally(
      ["invoices"] + words
        + ["--businesses", letters.season.folder.path + "businesses.csv", "--format", "json"],
      clock: "\(day)T14:00:00Z")
    return try run.output.split(whereSeparator: \.isNewline).filter { $0.contains(#""type""#) }
      .map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
  }

  func page(_ number: String) throws -> String {
    try letters.text(Self.folder + number + ".html").replacing("\u{A0}", with: " ")
  }

  func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in letters.names(Self.folder) {
      let path = letters.season.folder.path + Self.folder + name
      files[name] = try Data(contentsOf: URL(filePath: path))
    }
    return files
  }
}
