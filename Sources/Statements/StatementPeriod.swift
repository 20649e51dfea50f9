package import Quantity

/// A month or a year, as people ask for it.
package enum StatementPeriod: Sendable, Hashable {
  /// Any of its days.
  case month(Day)
  case year(Int)

  /// Years that a statement can be about.
  private static let years = 1900...9000

  /// `2026-05` or `2026`.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      parts.first?.utf8.count == 4, let year = Int(parts[0]), Self.years.contains(year)
    else { return nil }
    switch parts.count {
    case 1: self = .year(year)
    case 2 where parts[1].utf8.count == 2:
      guard let month = Int(parts[1]), let day = Day(year: year, month: month, day: 1) else {
        return nil
      }
      self = .month(day)
    default: return nil
    }
  }

  package var days: DayRange {
    switch self {
    case .month(let day):
      return DayRange(day.firstOfMonth, upTo: day.firstOfMonth.adding(months: 1))
    case .year(let year):
      let first = Day(year: year, month: 1, day: 1) ?? .earliest
      return DayRange(first, upTo: first.adding(years: 1))
    }
  }
}

extension StatementPeriod: CustomStringConvertible {
  /// `2026-05`; `2026`.
  package var description: String {
    String(days.lower.description.prefix(isYear ? 4 : 7))
  }

  package var isYear: Bool {
    if case .year = self { true } else { false }
  }
}
