extension LanguageFormat {
  /// `21. November 2026`, `21 November 2026`.
  package func day(_ day: Day, _ style: DayStyle = .long) -> String {
    filled(pattern(style), day)
  }

  /// The clock with hours and minutes, `14:03`.
  package func time(_ time: TimeOfDay) -> String {
    "\(time.hour.padded(2)):\(time.minute.padded(2))"
  }

  /// Both ends included: `21.–30. November 2026`, `21 November – 3 December 2026`.
  ///
  /// `ab …` or `bis …` where one side is open; empty for an empty range or one open on both sides.
  /// Long days in one month or year share what they have in common; in other styles both stand in
  /// full.
  package func days(_ range: DayRange, _ style: DayStyle = .long) -> String {
    if range.isEmpty { return "" }
    switch (range.first, range.last) {
    case (nil, nil): return ""
    case (let first?, nil): return patterns.from.filled(["day": day(first, style)])
    case (nil, let last?): return patterns.through.filled(["day": day(last, style)])
    case (let first?, let last?): return days(from: first, through: last, style)
    }
  }

  private func days(from first: Day, through last: Day, _ style: DayStyle) -> String {
    if first == last { return day(first, style) }
    guard style == .long, first.year == last.year else {
      return day(first, style) + patterns.rangeMark + day(last, style)
    }
    let halves = first.month == last.month ? patterns.daysInOneMonth : patterns.daysInOneYear
    return filled(halves.first, first) + filled(halves.last, last)
  }

  private func pattern(_ style: DayStyle) -> DayPattern {
    switch style {
    case .short: patterns.shortDay
    case .medium: patterns.mediumDay
    case .long: patterns.longDay
    case .full: patterns.fullDay
    case .month: patterns.monthAndYear
    case .iso: .iso
    }
  }

  private func filled(_ pattern: DayPattern, _ day: Day) -> String {
    pattern.text(of: day, patterns)
  }
}
