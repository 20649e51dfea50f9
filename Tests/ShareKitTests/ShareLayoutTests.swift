import Codes
import Program
import ShareKit
import TestSupport
import Testing

struct ShareLayoutTests {
  private let flat = ShareLayout(.standard, codeCount: 20_000)
  private let deep = ShareLayout(.standard, codeCount: 20_001)

  @Test func filesLieInDirectoriesOnlyWhenThereAreMany() throws {
    let code = try #require(Code(exactly: "7F3K9QXM2T"))
    let token = PageToken(high: 1, low: 2)
    #expect(flat.file(of: code) == "r/7F3K9QXM2T.html")
    #expect(deep.file(of: code) == "r/7F/7F3K9QXM2T.html")
    #expect(flat.file(of: token) == "r/kit/\(token.text).html")
    #expect(deep.file(of: token) == "r/kit/00/\(token.text).html")
  }

  private static let token = "00000000000000000000000001"

  @Test(
    arguments: [
      ("r/7F3K9QXM2T", "7F3K9QXM2T"), ("R/7F3K9QXM2T", "7F3K9QXM2T"),
      ("r/7f3k9qxm2t", "7F3K9QXM2T"), ("r/7F/7F3K9QXM2T.html", "7F3K9QXM2T"),
      ("r/7F3K9QXM2T.html", "7F3K9QXM2T"), ("r/kit/\(token)", token), ("R/KIT/\(token)", token),
      ("r/kit/00/\(token).html", token),
      ("r/", nil), ("r/a-b", nil), ("r/7F/7G3K9QXM2T.html", nil), ("s/7F3K9QXM2T", nil),
      ("r/kit/7F3K9QXM2T", nil), ("r/x/y/7F3K9QXM2T", nil), ("7F3K9QXM2T", nil),
      ("r/7F3K9QXM2T/", nil), ("r/" + String(repeating: "A", count: 21), nil),
    ] as [(String, String?)])
  func anAddressMeansThePageThatItWasHandedOutFor(path: String, meant: String?) {
    let page = deep.page(at: path)
    switch page {
    case .share(let code): #expect(code.text == meant)
    case .advocate(let token): #expect(token.text == meant)
    case nil: #expect(meant == nil)
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func aPageIsFoundAtThePathOfItsFile(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for layout in [flat, deep] {
      for _ in 0..<20 {
        let token = PageToken(high: generator.next(), low: generator.next())
        #expect(layout.page(at: layout.file(of: token)) == .advocate(token))
        let code = try #require(Code(exactly: String(token.text.prefix(10)).uppercased()))
        #expect(layout.page(at: layout.file(of: code)) == .share(code))
      }
    }
  }

  @Test func aLinkIsInCapitalsInQRCodesUnlessAPathBeforeItCounts() throws {
    let code = try #require(Code(exactly: "7F3K9QXM2T"))
    let host = try #require(BaseURL("https://example.org"))
    let folder = try #require(BaseURL("https://example.org/Sub"))
    let addresses = ShareAddresses(host, .standard)
    #expect(addresses.link(to: code) == "https://example.org/r/7F3K9QXM2T")
    #expect(addresses.qrLink(to: code) == "HTTPS://EXAMPLE.ORG/R/7F3K9QXM2T")
    #expect(
      ShareAddresses(folder, .standard).qrLink(to: code)
        == "https://example.org/Sub/r/7F3K9QXM2T")
    let token = PageToken(high: 0, low: 1)
    #expect(addresses.page(of: token) == "https://example.org/r/kit/\(token.text)")
  }
}
