import Facts
import Redemptions
import TestSupport
import Testing

/// Names, addresses and numbers are folded byte by byte as they are by way of texts: keys that were
/// recorded once must be found again.
@Suite struct FoldedTextTests {
  private static let pieces = [
    "a", "b", "c", "l", "r", "h", "k", "s", "x", "z", "ck", "sch", "ph", "tz", "E", "O", "Z", "7",
    "0", " ",
    " ", "-", ".", "'", "’", "ß", "Ä", "ö", "Ü", "é", "Å", "ø", "Ø", "æ", "ÿ", "Ý", "ð", "Þ", "×",
    "÷", "Œ", "ł", "Š", "ğ", "İ", "ı", "Σ", "σ", "ж", "Я", "中", "e\u{301}", "\u{212B}", "ﬁ", "½",
    "²", "٣", "\u{A0}", "\u{2009}", "🙂", "str", "strasse", "Straße", "street", "st",
  ]

  private static func text(_ max: Int, _ random: inout SeededGenerator) -> String {
    let isPlain = Bool.random(using: &random)
    let choice = isPlain ? Array(pieces.prefix(30)) : pieces
    return (0..<Int.random(in: 0...max, using: &random))
      .map { _ in choice.randomElement(using: &random) ?? "a" }.joined()
  }

  @Test(arguments: 0..<UInt64(8))
  func namesAndHowTheySound(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let name = Self.text(16, &random)
      #expect(FoldedText.name(name) == SlowFoldedText.name(name), "\(name)")
      let words = SlowFoldedText.words(name)
      let sounds = words.map(SlowColognePhonetics.code).filter { !$0.isEmpty }.sorted()
      let expected = sounds.count > 1 ? sounds.joined(separator: " ") : nil
      #expect(FoldedText.sounds(name) == expected, "\(name)")
      for word in words {
        #expect(ColognePhonetics.code(word) == SlowColognePhonetics.code(word), "\(word)")
      }
    }
  }

  @Test(arguments: 0..<UInt64(8))
  func addresses(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let (postcode, street) = (Self.text(6, &random), Self.text(8, &random))
      let country = ["DE", "at", "", "é", "É"].randomElement(using: &random) ?? ""
      #expect(
        FoldedText.address(country: country, postcode: postcode, street: street)
          == SlowFoldedText.address(country: country, postcode: postcode, street: street),
        "\(postcode), \(street)")
    }
  }

  @Test(arguments: 0..<UInt64(8))
  func telephoneNumbers(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["0", "00", "49", "30", "123", "+", "(0)", "( 0 )", "(", ")", " ", "\t", "/", "-"]
    let odd = ["\u{A0}", "٣", "½", "a", "\r\n", "("]
    var found = 0
    for _ in 0..<150 {
      let choice = Int.random(in: 0..<4, using: &random) == 0 ? pieces + odd : pieces
      let number = (0..<Int.random(in: 0...12, using: &random))
        .map { _ in choice.randomElement(using: &random) ?? "0" }.joined()
      let country = ["DE", "AT", "XX"].randomElement(using: &random) ?? ""
      let phone = FoldedText.phone(number, country: country)
      #expect(phone == SlowFoldedText.phone(number, country: country), "\(number)")
      if phone != nil { found += 1 }
    }
    #expect(found > 25)
  }

  /// Countries are remembered from order to order.
  @Test func countriesAreReadWhateverCameBefore() async throws {
    let rows: [(text: String, country: String?)] = [
      ("DE", "DE"), ("DK", "DK"), ("de", "DE"), ("Germany", "DE"), ("Deutschland", "DE"), ("", ""),
      ("AT", "AT"),
      ("'AT", "AT"), ("-", ""), ("Österreich", "AT"), ("Nowhere", nil), ("Österreich", "AT"),
      ("D", "DE"), ("DE", "DE"), ("che", "CH"), ("chf", nil), ("", ""), ("chf", nil), ("CH", "CH"),
    ]
    var text = "order_id;created_at;amount;country\n"
    for (number, row) in rows.enumerated() { text += "\(number);2026-05-01;1.00;\(row.0)\n" }
    let result = try await Sample.read(text)
    #expect(result.orders.map(\.country.description) == rows.compactMap(\.country))
    #expect(result.setAsideCount == 3)
  }

  @Test(arguments: [
    ("Jürgen Groß;;", "gross juergen"), (";Jürgen;Groß", "gross juergen"),
    ("';'Jürgen;'Groß", "gross juergen"), ("Solo;Jürgen;Groß", nil), (";Jürgen;", nil),
    (";;Von der Heide", "der heide von"),
  ])
  func aNameStandsInOneCellOrTwo(cells: String, folded: String?) async throws {
    let table = "order_id;created_at;amount;name;first_name;last_name\n1;2026-05-01;1.00;\(cells)\n"
    let order = try #require(try await Sample.read(table).orders.first)
    #expect(order.friend.name == (folded.map { Sample.keys.hash($0, as: .name) } ?? 0))
  }
}
