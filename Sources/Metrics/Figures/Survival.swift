/// How long it takes until something happens, when for many it has not happened yet: the estimate
/// of Kaplan and Meier (1958), with limits after Greenwood (1926).
package struct Survival: Sendable, Hashable {
  /// How long one was watched, and whether it happened at the end of that time.
  package struct Observation: Sendable, Hashable {
    package let days: Int
    package let isEvent: Bool

    package init(days: Int, isEvent: Bool) {
      self.days = days
      self.isEvent = isEvent
    }
  }

  /// A day on which it happened to somebody.
  package struct Step: Sendable, Hashable {
    package let day: Int
    /// Watched until that day or longer, without it before.
    package let atRisk: Int
    package let events: Int
    /// To which share it had not happened after that day, and the limits of 95 %; in millionths.
    package let surviving: Int64
    package let lower: Int64
    package let upper: Int64
  }

  package let count: Int
  package let eventCount: Int
  /// The longest that anybody was watched: beyond it nothing is known. Nil without anybody.
  package let horizon: Int?
  /// By day.
  package let steps: [Step]

  package init(_ observations: [Observation]) {
    let sorted = observations.sorted { $0.days < $1.days }
    var steps: [Step] = []
    var (surviving, variance) = (1.0, 0.0)
    var place = 0
    while place < sorted.count {
      let day = sorted[place].days
      let atRisk = sorted.count - place
      var events = 0
      while place < sorted.count, sorted[place].days == day {
        if sorted[place].isEvent { events += 1 }
        place += 1
      }
      if events == 0 { continue }
      surviving *= Double(atRisk - events) / Double(atRisk)
      variance += Double(events) / (Double(atRisk) * Double(atRisk - events))
      let margin = atRisk == events ? 0 : 1.959964 * surviving * variance.squareRoot()
      steps.append(
        Step(
          day: day, atRisk: atRisk, events: events, surviving: Self.millionths(surviving),
          lower: Self.millionths(surviving - margin), upper: Self.millionths(surviving + margin)))
    }
    count = sorted.count
    horizon = sorted.last?.days
    eventCount = sorted.count { $0.isEvent }
    self.steps = steps
  }

  private static func millionths(_ share: Double) -> Int64 {
    Int64((min(max(share, 0), 1) * 1_000_000).rounded(.toNearestOrAwayFromZero))
  }

  /// The first day after which it has happened to so many percent; nil when it has not yet.
  package func day(reaching percent: Int) -> Int? {
    let left = Int64(100 - percent) * 10_000
    return steps.first { $0.surviving <= left }?.day
  }

  /// To which share it had happened within so many days, in millionths, with its limits, which are
  /// not known while it has not happened at all; nil when nobody was watched so long.
  package func reached(byDay day: Int) -> (share: Int64, lower: Int64?, upper: Int64?)? {
    guard let horizon, day <= horizon else { return nil }
    guard let step = steps.last(where: { $0.day <= day }) else { return (0, nil, nil) }
    return (1_000_000 - step.surviving, 1_000_000 - step.upper, 1_000_000 - step.lower)
  }
}
