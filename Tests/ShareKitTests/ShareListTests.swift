import Codes
import Diagnostics
import Program
import Quantity
import ShareKit
import TestSupport
import Testing

struct ShareListTests {
  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func everyEntryIsInOnePartAndFoundByItself(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let entries = try (0..<200).map { index in
      let token = PageToken(high: generator.next(), low: generator.next())
      let code = try #require(Code(exactly: token.text.suffix(10).uppercased()))
      return ShareEntry(
        code: code, language: .german, audience: .customer,
        token: index.isMultiple(of: 3) ? nil : token)
    }
    let list = ShareList(entries)
    var findings: [Diagnostic] = []
    #expect(list.codeCount == 200)
    let symbols = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
    var byCode: [ShareEntry] = []
    for symbol in symbols { list.append(withCodePrefix: symbol, to: &byCode, into: &findings) }
    #expect(byCode.map(\.code) == entries.map(\.code).sorted())
    var byToken: [ShareEntry] = []
    for symbol in symbols {
      list.append(withTokenPrefix: symbol.lowercased(), to: &byToken, into: &findings)
    }
    #expect(byToken.compactMap(\.token) == entries.compactMap(\.token).sorted())
    for entry in entries {
      #expect(list.entry(of: entry.code, into: &findings) == entry)
      if let token = entry.token { #expect(list.entry(of: token, into: &findings) == entry) }
    }
    #expect(list.entry(of: PageToken(high: 0, low: 0), into: &findings) == nil)
    #expect(findings == [])
  }
}
