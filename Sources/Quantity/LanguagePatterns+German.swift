extension LanguagePatterns {
  /// As in Germany.
  static let german = LanguagePatterns(
    decimalMark: ",", groupMark: ".", minus: "\u{2212}",
    money: "{amount}\u{A0}{symbol}", moneyWithCode: "{amount}\u{A0}{symbol}",
    percent: "{number}\u{A0}%",
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
      "Oktober", "November", "Dezember",
    ],
    shortMonths: [
      "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.",
      "Dez.",
    ],
    weekdays: [
      "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
    ],
    shortDay: "{dd}.{mm}.{yy}", mediumDay: "{dd}.{mm}.{yyyy}",
    longDay: "{d}. {month} {yyyy}", fullDay: "{weekday}, {d}. {month} {yyyy}",
    monthAndYear: "{month} {yyyy}",
    daysInOneMonth: ("{d}.–", "{d}. {month} {yyyy}"),
    daysInOneYear: ("{d}. {month} – ", "{d}. {month} {yyyy}"),
    rangeMark: " – ", from: "ab {day}", through: "bis {day}",
    lastOfMany: " und ", lastOfTwo: " und ",
    spans: [
      .day: [.one: "{count}\u{A0}Tag", .other: "{count}\u{A0}Tage"],
      .week: [.one: "{count}\u{A0}Woche", .other: "{count}\u{A0}Wochen"],
      .month: [.one: "{count}\u{A0}Monat", .other: "{count}\u{A0}Monate"],
      .year: [.one: "{count}\u{A0}Jahr", .other: "{count}\u{A0}Jahre"],
    ],
    spansAfterPreposition: [
      .day: [.one: "{count}\u{A0}Tag", .other: "{count}\u{A0}Tagen"],
      .month: [.one: "{count}\u{A0}Monat", .other: "{count}\u{A0}Monaten"],
      .year: [.one: "{count}\u{A0}Jahr", .other: "{count}\u{A0}Jahren"],
    ],
    plural: { $0 == 1 ? .one : .other })

  /// January is Jänner.
  static let austrianGerman = {
    var patterns = german
    patterns.months[0] = "Jänner"
    patterns.shortMonths[0] = "Jän."
    return patterns
  }()

  /// Amounts as Swiss federal style writes them: `CHF 1’234.50`; numbers alike.
  static let swissGerman = {
    var patterns = german
    patterns.decimalMark = "."
    patterns.groupMark = "’"
    patterns.money = "{symbol}\u{A0}{amount}"
    patterns.moneyWithCode = "{symbol}\u{A0}{amount}"
    patterns.percent = "{number}%"
    return patterns
  }()
}
