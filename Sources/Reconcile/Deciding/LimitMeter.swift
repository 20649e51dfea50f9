internal import Program
internal import Quantity

/// What was granted so far within the periods of a limit.
struct LimitMeter {
  private let period: LimitPeriod
  /// By day; of a calendar period, all under its first day.
  private var entries: [(day: Int, sum: Int64)] = []

  init(_ period: LimitPeriod) {
    self.period = period
  }

  mutating func add(_ amount: Int64, on day: Int) {
    let day = key(day)
    var place = entries.count
    while place > 0, entries[place - 1].day > day { place -= 1 }
    if place > 0, entries[place - 1].day == day {
      entries[place - 1].sum = entries[place - 1].sum.saturatingAdding(amount)
    } else {
      entries.insert((day, amount), at: place)
    }
  }

  /// What stands against the limit on a day: the most of any period that holds the day.
  func used(on day: Int) -> Int64 {
    guard case .rolling(let span) = period else {
      let key = key(day)
      return entries.last { $0.day <= key }.map { $0.day == key ? $0.sum : 0 } ?? 0
    }
    var most = sum(endingOn: day, span)
    for entry in entries.reversed() {
      guard entry.day > day else { break }
      if Self.first(of: span, endingOn: entry.day) <= day {
        most = max(most, sum(endingOn: entry.day, span))
      }
    }
    return most
  }

  private func sum(endingOn day: Int, _ span: CalendarSpan) -> Int64 {
    let first = Self.first(of: span, endingOn: day)
    var sum: Int64 = 0
    for entry in entries.reversed() where entry.day <= day {
      if entry.day < first { break }
      sum = sum.saturatingAdding(entry.sum)
    }
    return sum
  }

  private static func first(of span: CalendarSpan, endingOn day: Int) -> Int {
    Day(daysSinceEpoch: day).subtracting(span).daysSinceEpoch + 1
  }

  /// The first day of the calendar period; the day itself where the period rolls.
  private func key(_ number: Int) -> Int {
    let day = Day(daysSinceEpoch: number)
    switch period {
    case .calendarDay, .rolling: return number
    case .calendarWeek: return number - (day.weekday.rawValue - 1)
    case .calendarMonth: return day.firstOfMonth.daysSinceEpoch
    case .calendarQuarter:
      return day.firstOfMonth.adding(months: -((day.month - 1) % 3)).daysSinceEpoch
    case .calendarYear: return day.firstOfYear.daysSinceEpoch
    case .lifetime: return 0
    }
  }
}
