/// The rules of one time zone of the IANA database, as a value: no file, no clock.
package struct ZoneRules: Sendable, Hashable {
  /// What a zone's clocks show from some instant on.
  package struct Offset: Sendable, Hashable {
    /// East of Greenwich.
    package let seconds: Int
    package let isDaylight: Bool
    /// `CET`, `+0545`; not unique among zones.
    package let abbreviation: String
  }

  /// How a local time became an instant.
  package enum Resolution: Sendable, Hashable {
    /// The clocks showed it once.
    case once
    /// The clocks were put forward over it: it is taken as that much later.
    case gap
    /// The clocks showed it twice: the first time is taken.
    case overlap
  }

  /// `Europe/Berlin`.
  package let name: String
  /// Seconds since 1970 at which the offset changes; strictly ascending, may be empty.
  let transitions: [Int64]
  /// What holds from the transition with the same index on.
  let offsetsAfter: [Offset]
  /// What holds before the first transition.
  let firstOffset: Offset
  /// What holds after the last transition; nil when the last offset stays.
  let footer: ZoneFooter?

  package static let utc = ZoneRules(
    name: "UTC", transitions: [], offsetsAfter: [],
    firstOffset: Offset(seconds: 0, isDaylight: false, abbreviation: "UTC"), footer: nil)

  /// A zone whose clocks are never changed: what an offset or an abbreviation in a file stands for.
  package static func fixed(minutes: Int) -> ZoneRules {
    ZoneRules(
      name: "UTC", transitions: [], offsetsAfter: [],
      firstOffset: Offset(seconds: minutes * 60, isDaylight: false, abbreviation: "UTC"),
      footer: nil)
  }

  package func offset(at instant: Instant) -> Offset { offset(atSecond: instant.seconds) }

  /// Calendar and clock in the zone.
  package func local(at instant: Instant) -> LocalTime {
    let offset = offset(at: instant).seconds
    return LocalTime(wallMilliseconds: instant.milliseconds + Int64(offset) * 1000)
  }

  package func day(at instant: Instant) -> Day { local(at: instant).day }

  /// The instant at which the zone's clocks show `local`, and whether they did so exactly once.
  package func instant(of local: LocalTime) -> (instant: Instant, resolution: Resolution) {
    let wall = local.wallMilliseconds
    let wallSecond = Instant(milliseconds: wall).seconds
    let before = offset(atSecond: wallSecond - Self.daySeconds).seconds
    let after = offset(atSecond: wallSecond + Self.daySeconds).seconds
    let matches = Set([before, after]).sorted(by: >).filter { seconds in
      offset(atSecond: wallSecond - Int64(seconds)).seconds == seconds
    }
    let resolution: Resolution =
      matches.isEmpty ? .gap : matches.count == 1 ? .once : .overlap
    // In a gap, the offset before it puts the time as far past the gap as it was into it.
    let seconds = matches.first ?? before
    return (Instant(milliseconds: wall - Int64(seconds) * 1000), resolution)
  }

  /// The first instant of a day: midnight, or the end of the gap where midnight does not exist.
  ///
  /// Where midnight exists twice it is the first of the two. A day that the zone skipped starts
  /// where the next one does.
  package func start(of day: Day) -> Instant {
    let midnight = LocalTime(day, .midnight)
    let (instant, resolution) = self.instant(of: midnight)
    guard resolution == .gap else { return instant }
    return Instant(seconds: gapEnd(noLaterThan: instant.seconds))
  }

  /// The instants of whole days, half-open.
  package func instants(of days: DayRange) -> Range<Instant> {
    start(of: days.lower)..<start(of: days.upper)
  }

  private static let daySeconds: Int64 = 86_400

  /// The second at which the offset in force at `second` began, when that is less than a day ago.
  private func gapEnd(noLaterThan second: Int64) -> Int64 {
    let offset = offset(atSecond: second)
    var earlier = second - Self.daySeconds - 3600
    var later = second
    while later - earlier > 1 {
      let middle = earlier + (later - earlier) / 2
      if self.offset(atSecond: middle) == offset { later = middle } else { earlier = middle }
    }
    return later
  }

  func offset(atSecond second: Int64) -> Offset {
    guard let last = transitions.last, second < last else {
      return footer?.offset(atSecond: second) ?? offsetsAfter.last ?? firstOffset
    }
    var lower = 0
    var upper = transitions.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if transitions[middle] <= second { lower = middle + 1 } else { upper = middle }
    }
    return lower == 0 ? firstOffset : offsetsAfter[lower - 1]
  }
}
