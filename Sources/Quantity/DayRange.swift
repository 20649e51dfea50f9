/// Whole days from one up to, not including, another; may be empty, may have no start or end.
package struct DayRange: Sendable, Hashable {
  /// The first day; `Day.earliest` when there is no start.
  package let lower: Day
  /// The day after the last one; the day after `Day.latest` when there is no end.
  package let upper: Day

  /// All days that can be written.
  package static let always = DayRange(from: nil, through: nil)

  /// Half-open; empty when `upper` is not after `lower`.
  package init(_ lower: Day, upTo upper: Day) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// As people write it: the last day counts. Nil means no start or no end.
  package init(from first: Day?, through last: Day?) {
    self.init(first ?? .earliest, upTo: (last ?? .latest).adding(days: 1))
  }

  /// The first day, nil when there is no start.
  package var first: Day? { lower == .earliest ? nil : lower }

  /// The last day that counts, nil when there is no end. Meaningless for an empty range.
  package var last: Day? { upper > .latest ? nil : upper.adding(days: -1) }

  package var isEmpty: Bool { lower == upper }

  /// How many days.
  package var count: Int { lower.days(until: upper) }

  package func contains(_ day: Day) -> Bool { lower <= day && day < upper }

  package func contains(_ other: DayRange) -> Bool {
    other.isEmpty || (lower <= other.lower && other.upper <= upper)
  }

  package func overlaps(_ other: DayRange) -> Bool {
    max(lower, other.lower) < min(upper, other.upper)
  }
}

extension DayRange: CustomStringConvertible {
  /// `2026-01-01..2026-12-31`, the last day included; an open side is left out.
  package var description: String {
    (first?.description ?? "") + ".." + (last?.description ?? "")
  }
}
