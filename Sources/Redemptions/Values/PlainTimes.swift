internal import Quantity

/// Reads times as most exports write them, `2026-05-11T09:55:16Z`, by whole words.
///
/// Orders stand in the order of their time, so that the day is nearly always that of the last one.
struct PlainTimes {
  /// `2026-05-` and `11T`; zeros before the first time was read.
  private var month = ASCIIWord(bits: 0)
  private var day = ASCIIWord(bits: 0)
  private var midnight: Int64 = 0

  /// Nil for what `TimeReader` has to look at.
  mutating func read(_ text: Span<UInt8>) -> Instant? {
    guard text.count == 20, text[19] == UInt8(ascii: "Z") else { return nil }
    let month = ASCIIWord(text, at: 0)
    let day = ASCIIWord(text, at: 8).prefix(3)
    if month == self.month, day == self.day {
      return Self.clock(ASCIIWord(text, at: 11)).map {
        Instant(milliseconds: midnight &+ $0 &* 1000)
      }
    }
    guard let found = TimeReader.plain(text), let clock = Self.clock(ASCIIWord(text, at: 11))
    else { return nil }
    (self.month, self.day) = (month, day)
    midnight = found.milliseconds &- clock &* 1000
    return found
  }

  /// Seconds since midnight, of `09:55:16`.
  private static func clock(_ text: ASCIIWord) -> Int64? {
    // Digits become their values, colons zero.
    let values = text.bits ^ 0x3030_3A30_303A_3030
    // The highest bit of a byte is set by a digit above nine, by anything else than a colon.
    if ((values &+ 0x7676_7F76_767F_7676) | values) & 0x8080_8080_8080_8080 != 0 { return nil }
    let pairs = values &* 10 &+ values >> 8
    let (hour, minute, second) = (pairs & 0x7F, pairs >> 24 & 0x7F, pairs >> 48 & 0x7F)
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return Int64(truncatingIfNeeded: (hour &* 60 &+ minute) &* 60 &+ second)
  }
}
