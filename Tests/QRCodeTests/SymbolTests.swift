import Foundation
import QRCode
import Testing
import TestSupport

@Suite struct SymbolTests {
  /// Letters and digits, bytes, and one that fills the largest version.
  static let texts = [
    "HTTPS://EXAMPLE.ORG/R/7F3K9QXM2T", "https://example.org/en/r/7F3K9QXM2T",
    "Bring your neighbours on grid", "0", String(repeating: "ABCDE", count: 73),
  ]

  @Test(arguments: texts) func decodersReadTheText(text: String) throws {
    for level in QRLevel.allCases where text.utf8.count < 200 || level <= .medium {
      #expect(try Reference.decoded(QRSymbol(text, level: level)) == text)
    }
  }

  @Test func decodersReadTheCodesOfAProgramme() throws {
    let template = try QRTemplate(prefix: "HTTPS://LINDENHOF-SOLAR.EXAMPLE/R/", codeLength: 10)
    for code in ["7F3K9QXM2T", "0000000000", "ZZZZZZZZZZ", "SOLARJANA1"] {
      let text = "HTTPS://LINDENHOF-SOLAR.EXAMPLE/R/\(code)"
      #expect(try Reference.decoded(template.symbol(of: code)) == text)
    }
  }

  @Test(arguments: texts.dropLast()) func theLevelIsTheHighestOfTheVersion(text: String) throws {
    let symbol = try QRSymbol(text)
    let next = QRLevel.allCases.first { $0 > symbol.level }
    if let next { #expect(try QRSymbol(text, level: next).version > symbol.version) }
    #expect(symbol.rows.count == symbol.width)
  }

  @Test func whatDoesNotFitSaysSo() {
    #expect(throws: QRFlaw.empty) { try QRSymbol("") }
    #expect(throws: QRFlaw.tooLong) { try QRSymbol(String(repeating: "A", count: 367)) }
    #expect(throws: QRFlaw.tooLong) { try QRSymbol(String(repeating: "a", count: 100_000)) }
    #expect(throws: Never.self) { try QRSymbol(String(repeating: "A", count: 366)) }
  }

  @Test(arguments: texts) func pathsDrawTheModules(text: String) throws {
    let symbol = try QRSymbol(text)
    var path: [UInt8] = Array("before ".utf8)
    symbol.appendPath(to: &path)
    let drawn = String(decoding: path.dropFirst(7), as: UTF8.self)
    #expect(path.starts(with: Array("before ".utf8)))
    #expect(Self.rows(ofPath: drawn, width: symbol.width) == symbol.rows)
  }

  @Test func aFileHasItsTitleAndAQuietZone() throws {
    let symbol = try QRSymbol("HTTPS://EXAMPLE.ORG/R/7F3K9QXM2T")
    var file: [UInt8] = []
    symbol.appendSVG(title: "Anna & <Ben>", to: &file)
    let text = String(decoding: file, as: UTF8.self)
    #expect(
      text.hasPrefix(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4.5 33 33" role="img">\
        <title>Anna &amp; &lt;Ben></title><path fill="#fff" d="M-4-4.5h33v33h-33z"/>\
        <path stroke="#000" shape-rendering="crispEdges" d="M0 0h7m
        """))
    #expect(text.hasSuffix("\"/></svg>\n"))
  }

  /// Follows `M x y`, `m x 0` and `h n`, and marks what is drawn.
  private static func rows(ofPath path: String, width: Int) -> [UInt64] {
    var rows = [UInt64](repeating: 0, count: width)
    var (row, column) = (0, 0)
    for step in path.matches(of: /([Mmh])(\d+)(?: (\d+))?/) {
      let first = Int(step.2) ?? 0
      switch step.1 {
      case "M": (column, row) = (first, Int(step.3 ?? "") ?? 0)
      case "m": column += first
      default:
        for index in column..<(column + first) { rows[row] |= 1 << UInt64(index) }
        column += first
      }
    }
    return rows
  }
}
