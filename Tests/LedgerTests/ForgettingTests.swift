import Codes
import Foundation
import Ledger
import Program
import Quantity
import TestSupport
import Testing

/// A person can be erased, and what was credited stays explained.
@Suite struct ForgettingTests {
  private static let change = Registry.Change(at: TestRegistry.now)

  private static func forget(_ id: String, in registry: TestRegistry) throws {
    _ = try registry.changing().forget(
      id: id, program: registry.rules.codes.program, lastDay: TestRegistry.today, change)
  }

  @Test func aForgottenPersonIsInNoFileAndTheirCodeStays() throws {
    let registry = try TestRegistry()
    _ = try registry.import(
      "id,email,greeting\nQX77341,rosalinde@example.org,Liebe Rosalinde\n2,b@example.org,B\n")
    let advocate = try registry.advocate("QX77341")
    let code = try #require(advocate.code)
    try registry.changing().retire(
      code, through: TestRegistry.today.adding(days: 90),
      .init(at: TestRegistry.now, note: "Rosalinde moved"))
    // Somebody who has the file open keeps its log alive.
    let open = try registry.reading()
    try Self.forget("QX77341", in: registry)
    for name in ["ledger.sqlite", "ledger.sqlite-wal"] {
      let bytes = (try? registry.folder.read("Ledger/" + name)) ?? []
      for secret in ["QX77341", "osalinde"] {
        #expect(Data(bytes).range(of: Data(secret.utf8)) == nil, "\(secret) in \(name)")
      }
    }
    let issued = try #require(try open.code(code))
    #expect(issued.advocate == advocate.number)
    #expect(issued.life(at: TestRegistry.now) == .retired(through: TestRegistry.today))
    let nobody = try #require(try registry.reading().advocate(number: advocate.number))
    #expect(nobody.person == nil)
    #expect(nobody.state == .forgotten)
    #expect(nobody.code == nil)
    let counts = try registry.reading().counts()
    #expect(counts.advocates == 1)
    #expect(counts.forgotten == 1)
    #expect(counts.codes == 2)
    #expect(try registry.reading().events(of: code).compactMap(\.note) == [])
  }

  /// Friends still arrive with it, and are to be told kindly that it is over.
  @Test func theCodeOfAForgottenPersonKeepsAPageThatKnowsNothingOfThem() throws {
    let registry = try TestRegistry()
    _ = try registry.import(
      "id,greeting,first_name,consent_date\n1,Rosalinde,Rosalinde,2026-01-01\n2,B,B,2026-01-01\n")
    let code = try registry.code(of: "1")
    let known = try #require(try registry.reading().sharedCode(code))
    #expect(known.firstName == "Rosalinde" && known.token != nil)
    try Self.forget("1", in: registry)
    let left = try #require(try registry.reading().sharedCode(code))
    #expect(left.greeting == nil && left.firstName == nil && left.circle == nil)
    #expect(left.token == nil, "there is no page of their own")
    #expect(left.code.life(at: TestRegistry.now) == .retired(through: TestRegistry.today))
    var pages = 0
    let token = try #require(known.token)
    try registry.reading().forEachAdvocatePage(from: token, through: token) { _ in pages += 1 }
    #expect(pages == 0)
  }

  /// What ended before is not ended again, and the circle was the person's.
  @Test func aCodeThatHadEndedKeepsItsEnd() throws {
    let registry = try TestRegistry()
    _ = try registry.import("id,circle\n1,club\n")
    let advocate = try registry.advocate("1")
    #expect(advocate.circle?.text == "club")
    let code = try #require(advocate.code)
    try registry.changing().retire(code, through: TestRegistry.today, Self.change)
    try Self.forget("1", in: registry)
    #expect(try registry.reading().events(of: code).count == 1)
    #expect(try registry.reading().advocate(number: advocate.number)?.circle == nil)
  }

  @Test func anImportDoesNotBringAForgottenPersonBackUnlessItIsWanted() throws {
    let registry = try TestRegistry()
    _ = try registry.import("id\n1\n2\n")
    let code = try registry.code(of: "1")
    try Self.forget("1", in: registry)
    #expect(try registry.found(in: "id\n1\n2\n3\n") == ["2 advocates.forgotten"])
    #expect(try registry.reading().advocate(id: "1") == nil)
    // Also after a rotation, as hashes are made with the version that was used.
    _ = try registry.changing().rotateKey(isLost: false, at: TestRegistry.now)
    #expect(try registry.found(in: "id\n1\n") == ["2 advocates.forgotten"])
    let result = try registry.import("id\n1\n", readmits: true)
    #expect(result.findings == [])
    #expect(result.report?.added == 1)
    #expect(try registry.code(of: "1") != code)
  }

  /// Each was hashed with the version of the key that was in use.
  @Test func whoWasForgottenBeforeAndAfterARotationStaysForgotten() throws {
    let registry = try TestRegistry()
    _ = try registry.import("id\n1\n2\n")
    try Self.forget("1", in: registry)
    _ = try registry.changing().rotateKey(isLost: false, at: TestRegistry.now)
    try Self.forget("2", in: registry)
    let found = try registry.found(in: "id\n1\n2\n")
    #expect(found == ["2 advocates.forgotten", "3 advocates.forgotten"])
  }

  @Test func theCodeOfAForgottenPersonIsNotReplaced() throws {
    let registry = try TestRegistry()
    _ = try registry.import("id\n1\n")
    let code = try registry.code(of: "1")
    try Self.forget("1", in: registry)
    #expect(throws: LedgerFailure.self) {
      _ = try registry.changing().replace(code, registry.rules.codes, Self.change)
    }
    #expect(throws: LedgerFailure.self) { try Self.forget("1", in: registry) }
  }
}
