import ShareKit
import Testing

struct DisplayNameTests {
  private static let rows: [(written: String, shown: String?)] = [
    ("Jana", "Jana"),
    ("  Anna  Lena ", "Anna Lena"),
    ("Anna\tLena\n", "Anna Lena"),
    ("\u{202E}anaJ", "anaJ"),
    ("Łucja", "Łucja"),
    ("Zo\u{EB}\u{85}Marie", "Zoë Marie"),
    ("Zo\u{EB}\u{9F}", "Zoë"),
    ("Ja\u{200B}na\u{FEFF}", "Jana"),
    ("J\u{0}a\u{7}na", "Jana"),
    ("<script>", "<script>"),
    ("👩\u{200D}🌾", "👩\u{200D}🌾"),
    ("", nil),
    (" \u{202E}\u{0} ", nil),
    (String(repeating: "x", count: 41), String(repeating: "x", count: 39) + "…"),
  ]

  @Test(arguments: rows)
  func namesAreShownOnOneLineAndInOneDirection(written: String, shown: String?) {
    #expect(DisplayName(written)?.text == shown)
  }
}
