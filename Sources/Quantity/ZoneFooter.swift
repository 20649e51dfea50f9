/// The rule for all years after a zone's last listed transition: a POSIX TZ string (RFC 9636 §3.3).
struct ZoneFooter: Sendable, Hashable {
  let standard: ZoneRules.Offset
  /// Nil when the zone keeps its standard offset all year.
  let daylight: Daylight?

  struct Daylight: Sendable, Hashable {
    let offset: ZoneRules.Offset
    /// Told on the clocks of standard time.
    let start: ZoneDate
    /// Told on the clocks of daylight time.
    let end: ZoneDate
  }

  func offset(atSecond second: Int64) -> ZoneRules.Offset {
    guard let daylight else { return standard }
    let local = second + Int64(standard.seconds)
    let year = Day(daysSinceEpoch: Int(local).floorDivided(by: 86_400)).year
    var latest = Int64.min
    var isDaylight = false
    for candidate in year - 1...year + 1 {
      let end = daylight.end.second(in: candidate) - Int64(daylight.offset.seconds)
      let start = daylight.start.second(in: candidate) - Int64(standard.seconds)
      if end <= second, end > latest { (latest, isDaylight) = (end, false) }
      // At the same second daylight time goes on: so zones write daylight time all year.
      if start <= second, start >= latest { (latest, isDaylight) = (start, true) }
    }
    return isDaylight ? daylight.offset : standard
  }
}
