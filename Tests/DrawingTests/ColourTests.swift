import Drawing
import Testing

@Suite struct ColourTests {
  static let rows: [(text: String, colour: Colour?)] = [
    ("#000", .black), ("#fff", .white), ("#FFFFFF", .white),
    ("#ff0080", Colour(red: 1, green: 0, blue: 128.0 / 255)),
    ("#f08", Colour(red: 1, green: 0, blue: 136.0 / 255)), ("", nil), ("#", nil), ("#12", nil),
    ("#1234", nil), ("#12345g", nil), ("123456", nil), ("#12345678", nil), ("red", nil),
  ]

  @Test(arguments: rows.indices) func coloursAreThoseOfStyleSheets(row: Int) {
    #expect(Colour(css: Self.rows[row].text) == Self.rows[row].colour)
  }
}
