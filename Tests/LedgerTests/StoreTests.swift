import Diagnostics
import Foundation
import Ledger
import Program
import Quantity
import SQLite
import TestSupport
import Testing

/// The file: its form, who may write to it, and what it refuses.
@Suite struct StoreTests {
  private static func database(of registry: TestRegistry) throws -> Database {
    try Database(
      registry.folder.path + "Ledger/ledger.sqlite", .readWrite, waitMilliseconds: 20)
  }

  @Test func anotherProcessThatWritesIsNamedAndNothingChanges() throws {
    let registry = try TestRegistry()
    _ = try registry.import("id\n1\n")
    let before = try registry.dump()
    let other = try Self.database(of: registry)
    let transaction = try other.beginWriting()
    #expect(try registry.found(in: "id\n1\n2\n") == ["ledger.busy"])
    transaction.rollBack()
    #expect(try registry.dump() == before)
    #expect(try registry.found(in: "id\n1\n2\n") == [])
  }

  @Test(arguments: [
    ("PRAGMA user_version = 99", "ledger.newer"), ("PRAGMA application_id = 7", "ledger.foreign"),
    ("UPDATE programme SET id = 'other'", "ledger.other-programme"),
  ])
  func aLedgerThatIsNotOursIsLeftAsItIs(script: String, id: String) throws {
    let registry = try TestRegistry()
    _ = try registry.import("id\n1\n")
    try Self.database(of: registry).run(script)
    #expect(try registry.found(in: "id\n2\n") == [id])
    let count = try Self.database(of: registry).integer("SELECT count(*) FROM codes")
    #expect(count == 1)
  }

  @Test func aFileThatIsNoDatabaseIsLeftAsItIs() throws {
    let registry = try TestRegistry()
    let bytes = Array(String(repeating: "my notes ", count: 200).utf8)
    try registry.folder.write(bytes, to: "Ledger/ledger.sqlite")
    #expect(try registry.found(in: "id\n2\n") == ["ledger.foreign"])
    #expect(try registry.folder.read("Ledger/ledger.sqlite") == bytes)
  }

  @Test func aDamagedLedgerIsNamed() throws {
    let registry = try TestRegistry()
    let rows = (0..<500).map { "\($0),p\($0)@example.org" }
    _ = try registry.import("id,email\n" + rows.joined(separator: "\n"))
    try Self.database(of: registry).checkpoint()
    var bytes = try registry.folder.read("Ledger/ledger.sqlite")
    for index in 4096..<bytes.count { bytes[index] = 0xA5 }
    try registry.folder.write(bytes, to: "Ledger/ledger.sqlite")
    #expect(try registry.found(in: "id\n2\n") == ["ledger.damaged"])
  }

  @Test(arguments: [
    "DELETE FROM codes", "UPDATE codes SET advocate = 2", "UPDATE codes SET code = 'AAAAA'",
    "UPDATE codes SET issued_at = 0", "DELETE FROM advocates",
    "UPDATE advocates SET token = zeroblob(16)", "DELETE FROM code_events",
    "UPDATE code_events SET at = 0", "DELETE FROM key_versions",
    "UPDATE key_versions SET since = 0",
  ])
  func whatWasIssuedCannotBeChanged(script: String) throws {
    let registry = try TestRegistry()
    _ = try registry.import("id\n1\n2\n")
    let code = try registry.code(of: "1")
    try registry.changing().retire(code, through: TestRegistry.today, .init(at: TestRegistry.now))
    let before = try registry.dump()
    let database = try Self.database(of: registry)
    do throws(SQLiteError) {
      try database.run(script)
      Issue.record("the ledger let it happen")
    } catch {
      #expect(error.kind == .refused)
    }
    #expect(try registry.dump() == before)
  }

  @Test func anEmptyFileIsAsGoodAsNone() throws {
    let registry = try TestRegistry()
    try registry.folder.write([], to: "Ledger/ledger.sqlite")
    #expect(try Registry.reading(root: registry.root) == nil)
    #expect(try registry.found(in: "id\n1\n") == [])
    #expect(try registry.reading().counts().advocates == 1)
  }

  @Test(arguments: [
    (5, "ledger.busy"), (8, "ledger.forbidden"), (11, "ledger.damaged"), (13, "ledger.no-space"),
    (14, "ledger.forbidden"), (26, "ledger.foreign"), (1, "ledger.failed"),
  ])
  func whatSQLiteRefusesIsSaidInTermsOfWhatToDo(code: Int32, id: String) {
    let error = SQLiteError(code: code, message: "no", path: "Ledger/ledger.sqlite")
    let finding = Diagnostic.database(error)
    #expect(finding.id == id)
    #expect(finding.place == .file("Ledger/ledger.sqlite"))
  }

  @Test func whatIsWrittenInBulkIsTheSame() throws {
    let rows = (0..<300).map { "\($0 * 7919 % 100_003),p\($0)@example.org" }
    let text = "id,email\n" + rows.joined(separator: "\n")
    let single = try TestRegistry().withKnownKey()
    _ = try single.import(text)
    let bulk = try TestRegistry().withKnownKey()
    bulk.bulkRowsMin = 10
    _ = try bulk.import(text)
    #expect(try single.dump() == bulk.dump())
    let schemas = try [single, bulk].map { registry in
      var select = try Self.database(of: registry).prepare(
        "SELECT name || ' ' || ifnull(sql, '') FROM sqlite_schema ORDER BY name")
      var lines: [String] = []
      while try select.step() { lines.append(select.string(0)) }
      return lines
    }
    #expect(schemas[0] == schemas[1])
    #expect(schemas[0].contains { $0.hasPrefix("people_by_email ") })
    #expect(try Self.database(of: bulk).integrityFlaws() == [])
    // Addresses are found by the index that was made again.
    #expect(try bulk.found(in: "id,email\nx,P7@example.org\n") == ["2 advocates.taken-email"])
  }

  @Test func crowdedCodesAreAWarning() throws {
    let registry = try TestRegistry(length: 8)
    let rows = (0..<1100).map(String.init)
    #expect(try registry.found(in: "id\n" + rows.joined(separator: "\n")) == ["codes.crowded"])
  }
}
