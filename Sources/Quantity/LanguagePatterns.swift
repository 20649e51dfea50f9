/// How one language writes numbers, amounts and days: a table that `LanguageFormat` fills in.
struct LanguagePatterns: Sendable {
  var decimalMark: String
  /// Between groups of three digits; empty for no grouping.
  var groupMark: String
  var minus: String
  /// With `{amount}` and `{symbol}`.
  var money: String
  /// For symbols that are letters, as `CHF`.
  var moneyWithCode: String
  /// Symbols that differ from `CurrencySymbol.common`.
  var symbols: [String: String] = [:]
  /// With `{number}`.
  var percent: String

  /// January first.
  var months: [String]
  var shortMonths: [String]
  /// Monday first.
  var weekdays: [String]

  var shortDay: DayPattern
  var mediumDay: DayPattern
  var longDay: DayPattern
  var fullDay: DayPattern
  var monthAndYear: DayPattern
  /// The first of two long days in the same month, and the second.
  var daysInOneMonth: (first: DayPattern, last: DayPattern)
  /// The first of two long days in the same year, and the second.
  var daysInOneYear: (first: DayPattern, last: DayPattern)
  var rangeMark: String
  /// With `{day}`: a range without an end, and one without a start.
  var from: String
  var through: String

  /// Between the last two of several items, and between two items alone.
  var lastOfMany: String
  var lastOfTwo: String

  /// Each unit by plural category; with `{count}`.
  var spans: [CalendarSpan.Unit: [PluralCategory: String]]
  /// Where they differ from `spans`: German `innerhalb von 30 Tagen`.
  var spansAfterPreposition: [CalendarSpan.Unit: [PluralCategory: String]] = [:]
  var plural: @Sendable (UInt64) -> PluralCategory
}
