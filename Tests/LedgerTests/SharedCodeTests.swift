import Codes
import Ledger
import Program
import Quantity
import TestSupport
import Testing

/// What share pages are made from is read in one go, and is what asking for each code gives.
@Suite struct SharedCodeTests {
  private static let change = Registry.Change(at: TestRegistry.now)

  /// Names with and without consent, three audiences, two languages and every life of a code.
  private static func filled() throws -> TestRegistry {
    let registry = try TestRegistry()
    var text = "id,greeting,first_name,consent_date,language,audience,circle\n"
    for number in 1...60 {
      let consent = number % 7 == 0 ? "" : "2026-01-15"
      let name = number % 5 == 0 ? "" : ["Ida", "Zoë", "Konrad von und zu Lindenhof"][number % 3]
      let audience = ["customer", "partner", "supporter"][number % 3]
      text += "\(number),G\(number),\(name),\(consent),\(number % 2 == 0 ? "de" : "en"),"
      text += "\(audience),\(number % 4 == 0 ? "club" : "")\n"
    }
    _ = try registry.import(text)
    let codes = registry.rules.codes
    try registry.changing().retire(
      registry.code(of: "1"), through: TestRegistry.today, Self.change)
    try registry.changing().revoke(registry.code(of: "2"), from: TestRegistry.now, Self.change)
    _ = try registry.changing().replace(registry.code(of: "4"), codes, Self.change)
    let vanity = try #require(try? VanityCode("SUNNY7"))
    try registry.changing().addVanity(vanity, to: "5", codes, Self.change)
    let replaced = try #require(try? VanityCode("MOON44"))
    try registry.changing().addVanity(replaced, to: "7", codes, Self.change)
    _ = try registry.changing().forget(
      id: "8", program: codes.program, lastDay: TestRegistry.today, Self.change)
    return registry
  }

  /// As `sharedCode` gives it, without what share pages do not show.
  private static func expected(_ registry: Registry) throws -> [SharedCode] {
    var codes: [Code] = []
    try registry.forEachCode(CodeFilter(at: TestRegistry.now)) {
      codes.append($0.shown)
      return true
    }
    return try codes.sorted().map { code in
      var shared = try #require(try registry.sharedCode(code))
      (shared.greeting, shared.circle, shared.token) = (nil, nil, nil)
      return shared
    }
  }

  private static func read(
    _ reader: SharedCodeReader, of advocates: SharedAdvocates
  ) throws -> [SharedCode] {
    var found: [SharedCode] = []
    for first in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
      try reader.forEachCode(withPrefix: String(first), of: advocates) { found.append($0) }
    }
    return found.sorted { $0.code.shown < $1.code.shown }
  }

  @Test func allCodesAreReadAsEachIsWhenItIsAskedFor() throws {
    let registry = try Self.filled().reading()
    let expected = try Self.expected(registry)
    #expect(expected.count == 63)
    #expect(Set(expected.map(\.language)).count == 2)
    #expect(Set(expected.map(\.audience)).count == 3)
    #expect(Set(expected.map(\.firstName)).count == 4)
    #expect(expected.count { $0.successor != nil } == 1)
    let reader = try SharedCodeReader(registry)
    #expect(try Self.read(reader, of: reader.advocates()) == expected)
  }

  /// Another process may import while a build runs.
  @Test func whoWasAddedSinceIsReadAllTheSame() throws {
    let registry = try Self.filled()
    let reader = try SharedCodeReader(registry.reading())
    let advocates = try reader.advocates()
    _ = try registry.import(
      "id,first_name,consent_date,language,audience\n99,Mina,2026-01-15,de,partner\n")
    let code = try registry.code(of: "99")
    let found = try Self.read(reader, of: advocates).first { $0.code.code == code }
    #expect(found?.firstName == "Mina")
    #expect(found?.language == .german)
    #expect(found?.audience == .partner)
  }

  /// Whose codes are all retired still has a page, which shows the last of them.
  @Test func aPageWithoutACodeToHandOutShowsTheLastOne() throws {
    let registry = try TestRegistry()
    _ = try registry.import("id\n1\n2\n")
    let first = try registry.code(of: "1")
    let later = Registry.Change(at: TestRegistry.now.adding(seconds: 60))
    let vanity = try VanityCode("SUNNY7")
    try registry.changing().addVanity(vanity, to: "1", registry.rules.codes, later)
    for code in [vanity.code, first] {
      try registry.changing().retire(code, through: TestRegistry.today, later)
    }
    let advocate = try registry.advocate("1")
    #expect(advocate.code == nil)
    var shown: [Code] = []
    try registry.reading().forEachAdvocatePage(from: advocate.token, through: advocate.token) {
      shown.append($0.code.shown)
    }
    #expect(shown == [vanity.spelling])
    var filter = AdvocateFilter()
    #expect(try registry.reading().count(filter) == 2)
    filter.hasCode = true
    #expect(try registry.reading().count(filter) == 1)
  }

  @Test func partsHaveTheCodesThatBeginSo() throws {
    let registry = try Self.filled().reading()
    let reader = try SharedCodeReader(registry)
    let advocates = try reader.advocates()
    for prefix in ["S", "SU", "M", "MO"] {
      var found: [Code] = []
      try reader.forEachCode(withPrefix: prefix, of: advocates) { found.append($0.code.shown) }
      #expect(
        Set(found)
          == Set(
            try Self.expected(registry).map(\.code.shown).filter {
              $0.text.hasPrefix(prefix)
            }))
      #expect(!found.isEmpty)
    }
  }
}
