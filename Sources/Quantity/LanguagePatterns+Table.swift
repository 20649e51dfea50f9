extension LanguagePatterns {
  /// The patterns of a language: of the whole tag if it has its own, else of the language without
  /// its region, else `neutral`.
  static func of(_ language: Language) -> LanguagePatterns {
    table[language.tag] ?? table[language.primary] ?? neutral
  }

  private static let table: [String: LanguagePatterns] = [
    "de": german, "de-AT": austrianGerman, "de-CH": swissGerman, "de-LI": swissGerman,
    "en": english, "en-US": americanEnglish,
  ]

  /// For languages without a table: the forms of the ISO, which nobody misreads.
  ///
  /// `1234.50 EUR`, `2.5 %`, `2026-11-21`, `2026-11-21/2026-12-24`, `P30D`.
  static let neutral = LanguagePatterns(
    decimalMark: ".", groupMark: "", minus: "\u{2212}",
    money: "{amount}\u{A0}{symbol}", moneyWithCode: "{amount}\u{A0}{symbol}",
    percent: "{number}\u{A0}%",
    months: (1...12).map { $0.padded(2) }, shortMonths: (1...12).map { $0.padded(2) },
    weekdays: Array(repeating: "", count: 7),
    shortDay: "{yyyy}-{mm}-{dd}", mediumDay: "{yyyy}-{mm}-{dd}", longDay: "{yyyy}-{mm}-{dd}",
    fullDay: "{yyyy}-{mm}-{dd}", monthAndYear: "{yyyy}-{mm}",
    daysInOneMonth: ("{yyyy}-{mm}-{dd}/", "{yyyy}-{mm}-{dd}"),
    daysInOneYear: ("{yyyy}-{mm}-{dd}/", "{yyyy}-{mm}-{dd}"),
    rangeMark: "/", from: "{day}/..", through: "../{day}",
    lastOfMany: ", ", lastOfTwo: ", ",
    spans: [
      .day: [.other: "P{count}D"], .week: [.other: "P{count}W"], .month: [.other: "P{count}M"],
      .year: [.other: "P{count}Y"],
    ],
    plural: { $0 == 1 ? .one : .other })
}
