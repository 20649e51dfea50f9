package import Quantity
package import YAML

/// The period within which a limit holds, in the programme's time zone, by the day of the order.
package enum LimitPeriod: Sendable, Hashable {
  case calendarDay, calendarWeek, calendarMonth, calendarQuarter, calendarYear
  /// As long as the offer runs.
  case lifetime
  /// The days up to and including the day of the order.
  case rolling(CalendarSpan)

  private static let words: [(word: String, period: LimitPeriod)] = [
    ("calendar_day", .calendarDay), ("calendar_week", .calendarWeek),
    ("calendar_month", .calendarMonth), ("calendar_quarter", .calendarQuarter),
    ("calendar_year", .calendarYear), ("lifetime", .lifetime),
  ]

  /// As programme data writes it.
  package var text: String {
    if case .rolling(let span) = self { return span.description }
    return Self.words.first { $0.period == self }?.word ?? ""
  }
}

extension LimitPeriod: YAMLScalar {
  package static var expected: String {
    "`calendar_day`, `calendar_week`, `calendar_month`, `calendar_quarter`, `calendar_year`, "
      + "`lifetime`, or a rolling length of time such as 365 days"
  }
  package static var pattern: String? {
    "^(calendar_(day|week|month|quarter|year)|lifetime|[1-9][0-9]{0,3} (day|week|month|year)s?)$"
  }
  package static var examples: [String] { ["calendar_year", "lifetime", "365 days"] }

  package init?(yaml text: String) {
    if let known = Self.words.first(where: { $0.word == text }) {
      self = known.period
    } else {
      guard let span = try? CalendarSpan(parsing: text), span.count > 0 else { return nil }
      self = .rolling(span)
    }
  }

  package static func advice(for text: String) -> String {
    let meant = words.first { $0.word == "calendar_" + text }
    return meant.map { "write \($0.word)" } ?? ""
  }

  package var schemaValue: SchemaValue? { .text(text) }
}
