extension Day {
  /// Why a text is not a day.
  package enum ParsingError: Error, Sendable, Hashable {
    /// Not four, two and two digits with hyphens between.
    case shape
    /// Year 0, or a month outside 1…12.
    case noSuchMonth
    /// The month has only so many days.
    case noSuchDay(daysInMonth: Int)
  }

  /// Reads `2026-11-21` and nothing else.
  package init(parsing text: String) throws(ParsingError) {
    var scanner = FieldScanner(text)
    let day = try Day(scanning: &scanner)
    guard scanner.isAtEnd else { throw .shape }
    self = day
  }

  init(scanning scanner: inout FieldScanner) throws(ParsingError) {
    guard let year = scanner.number(digits: 4), scanner.take(UInt8(ascii: "-")),
      let month = scanner.number(digits: 2), scanner.take(UInt8(ascii: "-")),
      let day = scanner.number(digits: 2)
    else { throw .shape }
    guard year > 0, (1...12).contains(month) else { throw .noSuchMonth }
    guard let known = Day(year: year, month: month, day: day) else {
      throw .noSuchDay(daysInMonth: Day.count(ofMonth: month, year: year))
    }
    self = known
  }
}
