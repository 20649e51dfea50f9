internal import Quantity

extension TimeCursor {
  private static let months = Array("janfebmaraprmayjunjulaugsepoctnovdec".utf8)

  /// `Nov 3, 2026`, as Magento writes days in every language; nil, and nothing is taken, when no
  /// letter stands there.
  mutating func dayWithName(_ text: borrowing Span<UInt8>) throws(TimeFlaw) -> Day? {
    guard offset + 3 < text.count, text[offset] | 0x20 >= UInt8(ascii: "a"),
      text[offset] | 0x20 <= UInt8(ascii: "z")
    else { return nil }
    let letters = [text[offset] | 0x20, text[offset + 1] | 0x20, text[offset + 2] | 0x20]
    let found = stride(from: 0, to: Self.months.count, by: 3).first {
      Self.months[$0..<$0 + 3].elementsEqual(letters)
    }
    guard let found else { throw .shape }
    for _ in 0..<3 { _ = take(text, text[offset]) }
    guard take(text, 0x20), let day = number(text, max: 2), take(text, UInt8(ascii: ",")),
      take(text, 0x20), let year = number(text, max: 4), year.count == 4
    else { throw .shape }
    return try Self.day(year.value, found / 3 + 1, day.value)
  }
}
