internal import Files
package import Quantity

/// Which day it is where a site is published.
package enum SiteClock {
  /// The day in the zone, by the system's zone files; the day in Greenwich when it is not there.
  package static func day(at instant: Instant, zone name: String) -> Day {
    guard !name.contains(".."), let folder = try? Directory("/usr/share/zoneinfo"),
      let bytes = try? folder.read(name, bytesMax: 1 << 20),
      let rules = try? ZoneRules(name: name, tzif: bytes)
    else { return ZoneRules.utc.day(at: instant) }
    return rules.day(at: instant)
  }
}
