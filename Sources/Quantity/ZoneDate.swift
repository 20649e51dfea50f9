/// When in any year a zone's clocks are changed.
struct ZoneDate: Sendable, Hashable {
  enum Rule: Sendable, Hashable {
    /// `Jn`: day 1…365 of the year, 29 February never counted.
    case dayWithoutLeapDay(Int)
    /// `n`: day 0…365 of the year, 29 February counted.
    case dayOfYear(Int)
    /// `Mm.w.d`: weekday 0 (Sunday)…6 of week 1…5 of month 1…12; week 5 is the last one.
    case weekday(month: Int, week: Int, weekday: Int)
  }

  let rule: Rule
  /// Seconds after the day's midnight: −167 to 167 hours.
  let time: Int

  /// Seconds since 1970-01-01T00:00 on the clocks that the date is told by.
  func second(in year: Int) -> Int64 {
    Int64(day(in: year).daysSinceEpoch) * 86_400 + Int64(time)
  }

  private func day(in year: Int) -> Day {
    // Years come from instants, far beyond 9999 too: only `adding` knows them all.
    let newYear = Day(daysSinceEpoch: 0).adding(years: year - 1970)
    switch rule {
    case .dayOfYear(let day): return newYear.adding(days: day)
    case .dayWithoutLeapDay(let day):
      let isAfterLeapDay = day >= 60 && Day.isLeap(year: year)
      return newYear.adding(days: day - 1 + (isAfterLeapDay ? 1 : 0))
    case .weekday(let month, let week, let weekday):
      let first = newYear.adding(months: month - 1)
      let untilWeekday = (weekday - first.weekday.rawValue).floorModulo(7)
      let day = first.adding(days: untilWeekday + 7 * (week - 1))
      return day.month == month ? day : day.adding(days: -7)
    }
  }
}
