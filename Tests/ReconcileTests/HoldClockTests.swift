import Quantity
import Reconcile
import TestSupport
import Testing

/// When holds end, whichever was asked for before.
@Suite struct HoldClockTests {
  @Test(arguments: [
    CalendarSpan(0, .day), CalendarSpan(14, .day), CalendarSpan(1, .month), CalendarSpan(1, .year),
  ])
  func aHoldEndsAsTheClockSays(hold: CalendarSpan) {
    // Both changes of the clocks, and a hold that ends after the table of days does.
    let clock = DayClock(
      Season.berlin, covering: Season.day(-200)...Season.day(240))
    var holds = HoldClock(clock, hold)
    var random = SeededGenerator(seed: 11)
    let hour: Int64 = 3_600_000
    for number in 0..<4000 {
      // Mostly the next hour, at times another day.
      let start =
        number % 5 == 0
        ? Season.day(Int.random(in: -180...300, using: &random)).milliseconds
        : Season.day(-170).milliseconds + Int64(number) * 2 * hour
      #expect(holds.end(from: start) == clock.adding(hold, to: start), "\(number)")
    }
  }
}
