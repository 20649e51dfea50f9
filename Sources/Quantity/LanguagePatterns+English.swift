extension LanguagePatterns {
  /// As in Britain, Ireland and most of Europe's English.
  static let english = LanguagePatterns(
    decimalMark: ".", groupMark: ",", minus: "\u{2212}",
    money: "{symbol}{amount}", moneyWithCode: "{symbol}\u{A0}{amount}",
    symbols: ["USD": "US$"],
    percent: "{number}%",
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    shortMonths: [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec",
    ],
    weekdays: [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ],
    shortDay: "{dd}/{mm}/{yyyy}", mediumDay: "{d} {mon} {yyyy}",
    longDay: "{d} {month} {yyyy}", fullDay: "{weekday}, {d} {month} {yyyy}",
    monthAndYear: "{month} {yyyy}",
    daysInOneMonth: ("{d}–", "{d} {month} {yyyy}"),
    daysInOneYear: ("{d} {month} – ", "{d} {month} {yyyy}"),
    rangeMark: " – ", from: "from {day}", through: "until {day}",
    lastOfMany: " and ", lastOfTwo: " and ",
    spans: [
      .day: [.one: "{count}\u{A0}day", .other: "{count}\u{A0}days"],
      .week: [.one: "{count}\u{A0}week", .other: "{count}\u{A0}weeks"],
      .month: [.one: "{count}\u{A0}month", .other: "{count}\u{A0}months"],
      .year: [.one: "{count}\u{A0}year", .other: "{count}\u{A0}years"],
    ],
    plural: { $0 == 1 ? .one : .other })

  /// Month first, a comma before the last `and`, `$` for the dollar.
  static let americanEnglish = {
    var patterns = english
    patterns.symbols = [:]
    patterns.shortMonths[8] = "Sep"
    patterns.shortDay = "{m}/{d}/{yy}"
    patterns.mediumDay = "{mon} {d}, {yyyy}"
    patterns.longDay = "{month} {d}, {yyyy}"
    patterns.fullDay = "{weekday}, {month} {d}, {yyyy}"
    patterns.daysInOneMonth = ("{month} {d}–", "{d}, {yyyy}")
    patterns.daysInOneYear = ("{month} {d} – ", "{month} {d}, {yyyy}")
    patterns.lastOfMany = ", and "
    return patterns
  }()
}
