internal import Quantity

/// On which days of a window anything was recorded.
struct DayCoverage: Sendable {
  private static let dayMilliseconds: Int64 = 86_400_000
  /// A window is not looked at beyond a century.
  private static let daysMax = 36_525

  private let start: Int64
  private var isSeen: [Bool]
  private(set) var first: Instant?
  private(set) var last: Instant?

  init(_ window: Range<Instant>) {
    start = window.lowerBound.milliseconds
    let (length, overflows) = window.upperBound.milliseconds.subtractingReportingOverflow(start)
    let days = overflows ? Self.daysMax : Int(min(length / Self.dayMilliseconds, 36_524)) + 1
    isSeen = [Bool](repeating: false, count: days)
  }

  /// Instants outside of the window count for nothing.
  mutating func add(_ instant: Instant) {
    guard instant.milliseconds >= start else { return }
    let day = Int((instant.milliseconds - start) / Self.dayMilliseconds)
    guard day < isSeen.count else { return }
    isSeen[day] = true
    first = min(first ?? instant, instant)
    last = max(last ?? instant, instant)
  }

  /// The most days in a row without anything, between the first and the last on which there was.
  var longestGap: Int {
    var (longest, current) = (0, 0)
    guard let first = isSeen.firstIndex(of: true), let last = isSeen.lastIndex(of: true) else {
      return 0
    }
    for day in first...last {
      current = isSeen[day] ? 0 : current + 1
      longest = max(longest, current)
    }
    return longest
  }
}
