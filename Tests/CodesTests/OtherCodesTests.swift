import Codes
import Testing

@Suite struct OtherCodesTests {
  static let rows: [(pattern: String, text: String, isOther: Bool)] = [
    ("SUMMER26", "SUMMER26", true), ("SUMMER26", "summer-26", true), ("SUMMER26", "SUMMER2", false),
    ("SUMMER26", "SUMMER266", false), ("summer 26", "SUMMER26", true),
    ("SUMMER*", "SUMMER", true), ("SUMMER*", "SUMMER10", true), ("SUMMER*", "MIDSUMMER", false),
    ("*SUMMER", "MIDSUMMER", true), ("*SUMMER", "SUMMERS", false),
    ("NEWS*26", "NEWSLETTER26", true), ("NEWS*26", "NEWS26", true), ("NEWS*26", "NEWS2", false),
    ("N*WS*26", "NEWSWS26", true), ("*NEWS*", "THENEWSLETTER", true), ("*NEWS*", "NEW5", false),
    ("ABA*ABA", "ABABA", false), ("ABA*ABA", "ABAABA", true), ("A*B*C*1", "AXBYCZ1", true),
    ("A*B*C*1", "AXCYBZ1", false),
    // Folded as codes are.
    ("SOLO*", "S0L0AUFSDACH", true), ("S0L0*", "SOLO", true),
    // What cannot be a code.
    ("FREESHIPPING*", "Free shipping over 50 €", true), ("Frühling*", "Frühling 10 %", true),
    ("FREESHIPPING*", "Paid shipping", false),
    // Patterns that name too little are left out.
    ("A*B", "AXB", false), ("*", "ANYTHING", false), ("", "", false),
  ]

  @Test(arguments: rows) func starsStandForAnySymbols(row: (String, String, Bool)) {
    let codes = OtherCodes([row.0])
    #expect(codes.contains(Array(row.1.utf8).span) == row.2)
    if let code = try? CodeReader.fold(Array(row.1.utf8).span) {
      #expect(codes.contains(code) == row.2)
    }
  }

  @Test func anyOfSeveralIsEnough() throws {
    let codes = OtherCodes(["SUMMER*", "WINTER*"])
    #expect(codes.contains(try #require(Code(exactly: "W1NTER26"))))
    #expect(!OtherCodes.none.contains(try #require(Code(exactly: "W1NTER26"))))
  }
}
