import Codes
import Diagnostics
import Foundation
import Hashing
import Ledger
import Program
import Quantity
import SQLite
import TestSupport
import Testing

/// What happens to codes after they were issued.
@Suite struct CodeLifeTests {
  private static let now = TestRegistry.now
  private static let today = TestRegistry.today
  private static let change = Registry.Change(at: TestRegistry.now, note: "asked for")

  private static func filled() throws -> TestRegistry {
    let registry = try TestRegistry()
    _ = try registry.import("id,email\n1,a@example.org\n2,b@example.org\n")
    return registry
  }

  private static func id(_ body: () throws(LedgerFailure) -> Void) -> String? {
    do throws(LedgerFailure) {
      try body()
      return nil
    } catch {
      return error.finding.id
    }
  }

  @Test func aRetiredCodeIsCreditedUpToItsDay() throws {
    let registry = try Self.filled()
    let code = try registry.code(of: "1")
    let last = Self.today.adding(days: 3)
    try registry.changing().retire(code, through: last, Self.change)
    let issued = try #require(try registry.reading().code(code))
    #expect(issued.life(at: Self.now) == .retired(through: last))
    #expect(issued.isCredited(at: Self.now, on: last))
    #expect(!issued.isCredited(at: Self.now, on: last.adding(days: 1)))
    #expect(try registry.advocate("1").code == nil)
    // The day may change.
    try registry.changing().retire(code, through: Self.today, Self.change)
    let events = try registry.reading().events(of: code)
    #expect(events.map(\.kind) == [.retired(through: last), .retired(through: Self.today)])
    #expect(events.map(\.note) == ["asked for", "asked for"])
  }

  @Test func aRevokedCodeIsCreditedUntilTheInstantAndStaysRevoked() throws {
    let registry = try Self.filled()
    let code = try registry.code(of: "1")
    try registry.changing().revoke(code, from: Self.now, Self.change)
    let issued = try #require(try registry.reading().code(code))
    let before = Self.now.adding(milliseconds: -1)
    #expect(issued.isCredited(at: before, on: Self.today))
    #expect(!issued.isCredited(at: Self.now, on: Self.today))
    #expect(issued.life(at: before) == .issued)
    #expect(issued.life(at: Self.now) == .revoked(from: Self.now))
    let later = Self.now.adding(seconds: 60)
    for attempt in [
      Self.id { () throws(LedgerFailure) in
        try registry.changingOrFail().revoke(code, from: later, Self.change)
      },
      Self.id { () throws(LedgerFailure) in
        try registry.changingOrFail().retire(code, through: Self.today, Self.change)
      },
    ] {
      #expect(attempt == "codes.revoked")
    }
    #expect(try registry.reading().events(of: code).count == 1)
  }

  @Test func aRevocationThatIsToComeStays() throws {
    let registry = try Self.filled()
    let code = try registry.code(of: "1")
    let later = Self.now.adding(seconds: 60)
    try registry.changing().revoke(code, from: later, Self.change)
    let again = Self.id { () throws(LedgerFailure) in
      try registry.changingOrFail().revoke(code, from: Self.now, Self.change)
    }
    #expect(again == "codes.revoked")
    #expect(try registry.reading().code(code)?.revokedFrom == later)
  }

  /// Another code is for people to ask for.
  @Test func whoseCodeWasRevokedGetsNoneFromAnImport() throws {
    let registry = try Self.filled()
    try registry.changing().revoke(registry.code(of: "1"), from: Self.now, Self.change)
    let report = try registry.import("id,language\n1,en\n").report
    #expect(report?.changed == 1 && report?.codes == 0)
    #expect(try registry.advocate("1").code == nil)
  }

  @Test func aCodeThatIsRetiredAndRevokedIsRevoked() throws {
    let registry = try Self.filled()
    let code = try registry.code(of: "1")
    try registry.changing().retire(code, through: Self.today.adding(days: 9), Self.change)
    try registry.changing().revoke(code, from: Self.now, Self.change)
    let issued = try #require(try registry.reading().code(code))
    #expect(issued.life(at: Self.now) == .revoked(from: Self.now))
  }

  /// With this key, both ids would get the same code if there were only one of them.
  @Test func twoIdsOfOneFileNeverGetOneCode() throws {
    let wanted = try ["103248", "494799"].map { id in
      let registry = try TestRegistry(length: 8).withKnownKey()
      _ = try registry.import("id\n\(id)\n")
      return try registry.code(of: id).text
    }
    #expect(wanted == ["E84A1W6K", "E84A1W6K"])
    let both = try TestRegistry(length: 8).withKnownKey()
    #expect(try both.import("id\n494799\n103248\n").report?.codes == 2)
    #expect(try both.code(of: "103248").text == "E84A1W6K")
    #expect(try both.code(of: "494799").text != "E84A1W6K")
  }

  @Test func aReplacedCodeStaysValidAndHandsOverToAnother() throws {
    let registry = try Self.filled()
    let code = try registry.code(of: "1")
    let successor = try registry.changing().replace(code, registry.rules.codes, Self.change)
    #expect(successor != code)
    #expect(try registry.advocate("1").code == successor)
    let issued = try #require(try registry.reading().code(code))
    #expect(issued.life(at: Self.now) == .replaced(by: successor))
    #expect(issued.isCredited(at: Self.now, on: Self.today))
    #expect(
      Self.id { () throws(LedgerFailure) in
        _ = try registry.changingOrFail().replace(code, registry.rules.codes, Self.change)
      } == "codes.replaced")
    let advocate = try registry.advocate("1")
    #expect(try registry.reading().codes(of: advocate.number).map(\.code).count == 2)
    // Another import gives back neither.
    #expect(try registry.import("id\n1\n").report?.codes == 0)
  }

  @Test func aVanityCodeIsHandedOutAndKeepsItsDistance() throws {
    let registry = try Self.filled()
    let minted = try registry.code(of: "1")
    func choose(_ text: String, _ id: String) throws -> String? {
      let vanity = try VanityCode(text)
      return Self.id { () throws(LedgerFailure) in
        try registry.changingOrFail().addVanity(vanity, to: id, registry.rules.codes, Self.change)
      }
    }
    #expect(try choose("Solar-Jana", "1") == nil)
    #expect(try registry.code(of: "1") == VanityCode("SOLARJANA").code)
    let issued = try #require(try registry.reading().code(VanityCode("s0larjana").code))
    #expect(issued.shown.text == "SOLARJANA")
    #expect(issued.origin == .vanity)
    #expect(try registry.reading().code(minted)?.life(at: Self.now) == .issued)
    #expect(try choose("S0LARJANA", "1") == "codes.taken")
    #expect(try choose("SOLARJANA", "2") == "codes.taken")
    for near in ["SOLARJANE", "SOLARJAN", "SOLARJANNA", "SOLRAJANA"] {
      #expect(try choose(near, "2") == "codes.too-near", "\(near)")
    }
    #expect(try choose("SOLARTOM", "2") == nil)
    #expect(try choose("SOMEONE", "3") == "advocates.unknown")
    registry.rules.codes.allowsVanity = false
    #expect(try choose("ANOTHER1", "2") == "codes.no-vanity")
  }

  @Test func noMintedCodeComesNearAChosenOne() throws {
    let registry = try TestRegistry().withKnownKey()
    _ = try registry.import("id\nx\n")
    // What id 1 would get, but for one symbol.
    let other = try VanityCode("9CZ4H7D5GA")
    try registry.changing().addVanity(other, to: "x", registry.rules.codes, Self.change)
    _ = try registry.import("id\n1\n")
    #expect(try registry.code(of: "1").text != "9CZ4H7D5GG")
  }

  @Test func filtersLetThroughWhatTheySay() throws {
    let registry = try TestRegistry()
    let rows = (1...6).map { "\($0),\($0 > 4 ? "partner" : "customer")" }
    _ = try registry.import("id,audience\n" + rows.joined(separator: "\n"))
    let codes = try (1...4).map { try registry.code(of: "\($0)") }
    let changing = try registry.changing()
    try changing.retire(codes[0], through: Self.today, Self.change)
    try changing.revoke(codes[1], from: Self.now, Self.change)
    let successor = try changing.replace(codes[2], registry.rules.codes, Self.change)
    // Revoked later, so not yet.
    try changing.revoke(codes[3], from: Self.now.adding(seconds: 1), Self.change)
    func found(_ life: CodeLife.Word) throws -> Set<Code> {
      var filter = CodeFilter(at: Self.now)
      filter.life = life
      var found: Set<Code> = []
      try registry.reading().forEachCode(filter) { issued in
        #expect(issued.life(at: Self.now).word == life)
        found.insert(issued.code)
        return true
      }
      #expect(try registry.reading().count(filter) == found.count)
      return found
    }
    #expect(try found(.retired) == [codes[0]])
    #expect(try found(.revoked) == [codes[1]])
    #expect(try found(.replaced) == [codes[2]])
    let partners = try [registry.code(of: "5"), registry.code(of: "6")]
    #expect(try found(.issued) == Set([codes[3], successor] + partners))
    var filter = AdvocateFilter()
    filter.audience = .partner
    filter.limit = 1
    filter.after = "5"
    var ids: [String?] = []
    try registry.reading().forEachAdvocate(filter) { advocate in
      ids.append(advocate.person?.id)
      return true
    }
    #expect(ids == ["6"])
  }

  @Test func whoEveryCodeIsTakenForIsNamedAndTheRestGoesIn() throws {
    let registry = try TestRegistry().withKnownKey()
    _ = try registry.import("id\nx\n")
    let mint = CodeMint(program: "programme", shape: .standard)
    let hmac = HMACSHA256(key: [UInt8](repeating: 0x5A, count: 32))
    let database = try Database(registry.folder.path + "Ledger/ledger.sqlite", .readWrite)
    var insert = try database.prepare(
      "INSERT OR IGNORE INTO codes (code, advocate, origin, key_version, issued_at) "
        + "VALUES (?1, 1, 0, 1, 0)")
    let transaction = try database.beginWriting()
    for attempt in 0..<CodeAssignment.attemptsMax {
      var message: [UInt8] = []
      mint.append(messageFor: [UInt8(ascii: "1")].span, attempt: attempt, to: &message)
      let digest = hmac.code(of: message).bytes
      guard let code = mint.candidate(digest: digest.span) else { continue }
      insert.bind(1, code.text)
      try insert.run()
    }
    try transaction.commit()
    #expect(try registry.found(in: "id\n1\n2\n") == ["2 codes.exhausted"])
    #expect(try registry.reading().advocate(id: "1") == nil)
    #expect(try registry.advocate("2").code != nil)
  }
}
