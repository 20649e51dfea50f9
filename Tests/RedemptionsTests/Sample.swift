import CSV
import Codes
import Facts
import Foundation
import Quantity
import Redemptions
import Testing

/// A shop in Berlin that reads invented files.
enum Sample {
  static let keys = FactKeys(programKey: Array("an invented key".utf8))

  static func zone(_ name: String) -> ZoneRules? {
    let url = URL(filePath: "/usr/share/zoneinfo").appending(path: name)
    guard !name.isEmpty, let data = try? Data(contentsOf: url) else { return nil }
    return try? ZoneRules(name: name, tzif: [UInt8](data))
  }

  static func context() throws -> ImportContext {
    ImportContext(
      keys: keys, source: FactSource(rank: 3), file: 7,
      recordedAt: try Instant(parsing: "2026-12-01T00:00:00Z"),
      zone: try #require(zone("Europe/Berlin"), "time zones are needed for these tests"),
      zones: zone, currency: .euro)
  }

  static func read(
    _ text: String, _ choice: Reading.Choice = .recognised([]),
    _ change: (inout ImportContext) -> Void = { _ in }
  ) async throws -> ReadResult {
    try await read(Array(text.utf8), choice, change)
  }

  static func read(
    _ bytes: [UInt8], _ choice: Reading.Choice = .recognised([]),
    _ change: (inout ImportContext) -> Void = { _ in }
  ) async throws -> ReadResult {
    var context = try context()
    change(&context)
    return try await Reading.read(MemoryStream(bytes), choice, context)
  }

  static func order(_ number: String) -> UInt64 { keys.hash(number, as: .order) }

  static func email(_ address: String) -> UInt64 { keys.hash(address, as: .email) }

  static func code(_ text: String) throws -> Code { try #require(Code(exactly: text)) }
}

extension ReadResult {
  var orders: [Order] {
    facts.orders.flatMap { block in (0..<block.count).map { block[$0] } }
      .sorted { $0.provenance < $1.provenance }
  }

  /// `2 missing(…)`, by line.
  var flaws: [String] { setAside.map { "\($0.line) \($0.flaw)" } }
}
