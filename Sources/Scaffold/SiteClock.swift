internal import Files
package import Quantity

/// Which day it is where a site is published.
package enum SiteClock {
  /// The day in the zone, by the system's zone files; the day in Greenwich when it is not there.
  package static func day(at instant: Instant, zone name: String) -> Day {
    rules(of: name).day(at: instant)
  }

  /// The rules of a zone, by the system's zone files; those of Greenwich when it is not there.
  package static func rules(of name: String) -> ZoneRules {
    guard !name.contains(".."), let folder = try? Directory("/usr/share/zoneinfo"),
      let bytes = try? folder.read(name, bytesMax: 1 << 20),
      let rules = try? ZoneRules(name: name, tzif: bytes)
    else { return ZoneRules.utc }
    return rules
  }
}
