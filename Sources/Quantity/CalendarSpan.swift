/// A length of time in whole days, weeks, months or years: `30 days`, `12 months`, `1 year`.
package struct CalendarSpan: Sendable, Hashable {
  package enum Unit: String, Sendable, Hashable, CaseIterable {
    case day, week, month, year
  }

  /// The most that can be written, of any unit.
  package static let countMax = 9999

  /// 0…`countMax`.
  package let count: Int
  package let unit: Unit

  package init(_ count: Int, _ unit: Unit) {
    precondition((0...Self.countMax).contains(count), "A span has 0 to 9999 units.")
    self.count = count
    self.unit = unit
  }

  /// Why a text is not a span.
  package enum ParsingError: Error, Sendable, Hashable {
    /// Not a number, a blank and a word.
    case shape
    case unknownUnit(String)
    case tooLarge
  }

  /// Reads `30 days`, `1 day`, `2 weeks`, `12 months`, `1 year`; the plural `s` is optional.
  package init(parsing text: String) throws(ParsingError) {
    var scanner = FieldScanner(text)
    let startsWithZero = scanner.next == UInt8(ascii: "0")
    guard let (count, digitCount) = scanner.digits(), digitCount == 1 || !startsWithZero else {
      throw .shape
    }
    guard scanner.take(UInt8(ascii: " ")), !scanner.isAtEnd else { throw .shape }
    let word = scanner.remainder()
    let matches = Unit.allCases.first { word == $0.rawValue || word == $0.rawValue + "s" }
    guard let unit = matches else { throw .unknownUnit(word) }
    guard count <= Self.countMax else { throw .tooLarge }
    self.init(Int(count), unit)
  }
}

extension CalendarSpan: CustomStringConvertible {
  /// As programme data writes it: `1 day`, `30 days`.
  package var description: String { "\(count) \(unit.rawValue)" + (count == 1 ? "" : "s") }
}

extension Day {
  /// The day a span later; months and years end on the last day of a shorter month.
  package func adding(_ span: CalendarSpan) -> Day { adding(span, times: 1) }

  /// The day a span earlier.
  package func subtracting(_ span: CalendarSpan) -> Day { adding(span, times: -1) }

  private func adding(_ span: CalendarSpan, times sign: Int) -> Day {
    switch span.unit {
    case .day: adding(days: sign * span.count)
    case .week: adding(days: sign * 7 * span.count)
    case .month: adding(months: sign * span.count)
    case .year: adding(years: sign * span.count)
    }
  }
}
