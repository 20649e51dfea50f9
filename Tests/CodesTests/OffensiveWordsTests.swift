import Codes
import Testing
import TestSupport

@Suite struct OffensiveWordsTests {
  static let refused = [
    "7F3KFVCKM2", "N4Z1WXYKMR", "KMRN4Z1WXY", "WXYKMRN4Z1", "5H1TWXYKMR", "KM4R5CHXYW",
    "P0RNKMRXYW",
    "KMRXA55YW3", "7SS3KWXYMR", "WXY3KMR7HH", "WXYMRHH7KM", "3WXYMKZ7KM", "WX88YMRK3C",
    "WXYMR18KCM",
    "XW1488YMRK", "WXYK1488MR",
  ]

  @Test(arguments: refused) func offensiveStringsAreRefused(text: String) throws {
    #expect(try isRefused(text))
  }

  static let kept = [
    "XSAY9KMR3W", "WHHY3KMR7C", "W881YKMR3C", "W1884YMRKC", "7F3K9QXM2T", "9X5A3KMRW7",
    "WXYMKR8CKM", "WXHHKMY3RC",
  ]

  @Test(arguments: kept) func harmlessStringsAreKept(text: String) throws {
    #expect(try !isRefused(text))
  }

  @Test func groupsAreLookedAtAsTheyArePrinted() throws {
    #expect(try !isRefused("W3KSSKMR3C"), "in W3KSS-KMR3C the letters are three")
    #expect(try isRefused("WK3SSKMR3C"), "in WK3SS-KMR3C they are two")
    #expect(try isRefused("WK9YM88K3C"), "88 in both")
    #expect(try !isRefused("WK9Y883M3C"), "883 is cut in two")
  }

  @Test(arguments: [(8, 0.029), (10, 0.035), (20, 0.075)]) func fewCandidatesAreRefused(
    length: Int, share: Double
  ) {
    let mint = CodeMint(program: "sample", shape: CodeShape(length: length))
    var generator = SeededGenerator(seed: 23)
    let count = 20_000
    let refused = (0..<count).count { _ in
      let digest = (0..<12).map { _ in UInt8.random(in: 0...255, using: &generator) }
      return mint.candidate(digest: digest.span) == nil
    }
    #expect(abs(Double(refused) / Double(count) - share) < share / 5, "\(refused)")
  }

  private func isRefused(_ text: String) throws -> Bool {
    OffensiveWords.standard.refuse(try Samples.code(text), shape: .standard)
  }
}
