import ShareKit
import TestSupport
import Testing

struct PageTokenTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func aTokenIsReadAsItIsWritten(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let token = PageToken(high: generator.next(), low: generator.next())
      #expect(token.text.utf8.count == PageToken.textCount)
      #expect(PageToken(token.text) == token)
      let other = PageToken(high: generator.next(), low: generator.next())
      #expect((token < other) == (token.text < other.text))
    }
  }

  @Test(arguments: [
    "", "0000000000000000000000000", "800000000000000000000000000", "0000000000000000000000000u",
    "0000000000000000000000000A", "80000000000000000000000000",
  ])
  func nothingElseIsAToken(text: String) {
    #expect(PageToken(text) == nil)
  }
}
