/// How one language writes numbers, amounts and days: a table that `LanguageFormat` fills in.
///
/// Day patterns hold `{d}` `{dd}` (day), `{m}` `{mm}` `{mon}` `{month}`, `{yy}` `{yyyy}` and
/// `{weekday}`; all other text stands for itself.
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

  var shortDay: String
  var mediumDay: String
  var longDay: String
  var fullDay: String
  var monthAndYear: String
  /// The first of two long days in the same month, and the second.
  var daysInOneMonth: (first: String, last: String)
  /// The first of two long days in the same year, and the second.
  var daysInOneYear: (first: String, last: String)
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
