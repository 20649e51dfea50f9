import Foundation
import Ledger
import Quantity
import TestSupport
import Testing

/// The key is made once, kept from others, and belongs to its ledger.
@Suite struct KeyTests {
  private static let other = String(repeating: "a5", count: 32)

  private static func setKey(_ lines: String, mode: Int = 0o600, in registry: TestRegistry) throws {
    try registry.folder.write(lines, to: registry.keyPath)
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: registry.folder.path + registry.keyPath)
  }

  private static func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func theFirstImportMakesAKeyForItsOwnerOnly() throws {
    let registry = try TestRegistry()
    _ = try registry.import("id\n1\n")
    #expect(try Self.mode(registry.folder.path + "Ledger") == 0o700)
    for name in ["program.key", "ledger.sqlite"] {
      #expect(try Self.mode(registry.folder.path + "Ledger/" + name) == 0o600, "\(name)")
    }
    #expect(try registry.folder.read("Ledger/.gitignore") == Array("*\n".utf8))
    let key = try registry.folder.read(registry.keyPath)
    _ = try registry.import("id\n2\n")
    #expect(try registry.folder.read(registry.keyPath) == key)
  }

  @Test func twoKeysMakeDifferentCodes() throws {
    let codes = try (0..<2).map { _ in
      let registry = try TestRegistry()
      _ = try registry.import("id\n1\n")
      return try registry.code(of: "1")
    }
    #expect(codes[0] != codes[1])
  }

  @Test(arguments: [
    ("", "key.unreadable"), ("passalong-key-1 5a5a\n", "key.unreadable"),
    ("passalong-key-x \(other)\n", "key.unreadable"),
    ("passalong-key-2 \(other)\npassalong-key-1 \(other)\n", "key.unreadable"),
    ("passalong-key-1 \(other)\n", "key.other"),
  ])
  func aKeyThatIsNotTheLedgersIsRefused(lines: String, id: String) throws {
    let registry = try TestRegistry()
    _ = try registry.import("id\n1\n")
    let before = try registry.dump()
    try Self.setKey(lines, in: registry)
    #expect(try registry.found(in: "id\n1\n2\n") == [id])
    #expect(try registry.dump() == before)
  }

  @Test(arguments: [0o640, 0o604, 0o666, 0o620]) func aKeyThatOthersCanUseIsRefused(
    mode: Int
  ) throws {
    let registry = try TestRegistry()
    try Self.setKey("passalong-key-1 \(Self.other)\n", mode: mode, in: registry)
    #expect(try registry.found(in: "id\n1\n") == ["key.exposed"])
    #expect(try registry.reading().counts().codes == 0)
  }

  @Test func aMissingKeyIsNotMadeAnewWhileThereAreCodes() throws {
    let registry = try TestRegistry()
    _ = try registry.import("id\n1\n")
    try FileManager.default.removeItem(atPath: registry.folder.path + registry.keyPath)
    #expect(try registry.found(in: "id\n2\n") == ["key.missing"])
    #expect(!FileManager.default.fileExists(atPath: registry.folder.path + registry.keyPath))
    #expect(throws: LedgerFailure.self) {
      _ = try registry.changing().rotateKey(isLost: false, at: TestRegistry.now)
    }
    #expect(try registry.changing().rotateKey(isLost: true, at: TestRegistry.now) == 2)
    #expect(try registry.import("id\n1\n2\n").report?.codes == 1)
    let codes = try ["1", "2"].map { id in
      let code = try registry.code(of: id)
      return try registry.reading().code(code)?.keyVersion
    }
    #expect(codes == [1, 2])
  }

  @Test func aRotatedKeyMakesNewCodesAndKeepsTheOld() throws {
    let registry = try TestRegistry().withKnownKey()
    _ = try registry.import("id\n1\n")
    let code = try registry.code(of: "1")
    let old = try registry.folder.read(registry.keyPath)
    #expect(try registry.changing().rotateKey(isLost: false, at: TestRegistry.now) == 2)
    _ = try registry.import("id\n1\n2\n")
    #expect(try registry.code(of: "1") == code)
    let second = try registry.code(of: "2")
    #expect(try registry.reading().code(second)?.keyVersion == 2)
    // A copy from before the rotation.
    try Self.setKey(String(decoding: old, as: UTF8.self), in: registry)
    #expect(try registry.found(in: "id\n3\n") == ["key.outdated"])
  }

  @Test func theSecretIsNotPrinted() throws {
    let registry = try TestRegistry().withKnownKey()
    let folder = try #require(try LedgerFolder(root: registry.root))
    let key = try #require(try KeyFile.read(in: folder))
    var printed = "\(key) \(key.current) \(String(reflecting: key))"
    dump(key, to: &printed)
    #expect(!printed.contains("5a5a"))
    #expect(!printed.contains("90, 90"))
  }
}
