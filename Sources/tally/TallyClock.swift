internal import CommandLine
internal import Files
internal import Glibc
internal import Quantity

/// Times and zones, as the system and the command line give them.
enum TallyClock {
  static var now: Instant {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// An instant as RFC 3339 writes it, or noon in Greenwich of a day.
  static func instant(_ text: String) -> Instant? {
    if let day = try? Day(parsing: text) {
      return Instant(seconds: Int64(day.daysSinceEpoch) * 86_400 + 43_200)
    }
    return try? Instant(parsing: text)
  }

  /// An instant, or the first of a day in a zone.
  static func start(_ text: String, in zone: ZoneRules) -> Instant? {
    if let day = try? Day(parsing: text) { return zone.start(of: day) }
    return try? Instant(parsing: text)
  }

  /// An instant, or the last millisecond of a day in a zone.
  static func end(_ text: String, in zone: ZoneRules) -> Instant? {
    if let day = try? Day(parsing: text) {
      return zone.start(of: day.adding(days: 1)).adding(milliseconds: -1)
    }
    return try? Instant(parsing: text)
  }

  /// The rules of a zone, by the system's files; nil when it is not there.
  static func zone(_ name: String) -> ZoneRules? {
    guard !name.isEmpty, !name.contains(".."), !name.hasPrefix("/"),
      let folder = try? Directory("/usr/share/zoneinfo"),
      let bytes = try? folder.read(name, bytesMax: 1 << 20)
    else { return nil }
    return try? ZoneRules(name: name, tzif: bytes)
  }

  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
