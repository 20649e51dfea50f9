import Quantity
import TestSupport
import Testing

/// Compares with Python's reader of the same files, which shares no code with ours.
@Suite struct ZoneOracleTests {
  static let zones = [
    "Europe/Berlin", "America/Sao_Paulo", "Africa/Cairo", "Asia/Kathmandu", "Pacific/Apia",
    "America/St_Johns", "Antarctica/Troll", "UTC", "Europe/Dublin", "Australia/Lord_Howe",
    "Africa/Casablanca", "Asia/Gaza", "America/Nuuk", "Pacific/Chatham",
  ]

  @Test(arguments: zones)
  func everyInstantHasPythonsOffset(_ zone: String) throws {
    guard let rules = try ZoneFiles.rules(zone) else { return }
    let seconds = samples(rules, random: 1500, seed: 1)
    try compareOffsets(rules, seconds)
  }

  /// One run of Python for all zones, each on every fourth year.
  @Test func everyZoneOfTheMachineHasPythonsOffsets() throws {
    let days = stride(from: 1900, to: 2100, by: 4).flatMap { year in
      [15, 75, 105, 195, 290, 305, 355].compactMap { dayOfYear in
        Day(year: year, month: 1, day: 1)?.adding(days: dayOfYear).daysSinceEpoch
      }
    }
    var actual = ""
    var names: [String] = []
    for name in ZoneFiles.names {
      guard let rules = try ZoneFiles.rules(name) else { continue }
      names.append(name)
      let offsets = days.map { rules.offset(at: Instant(seconds: Int64($0) * 86_400)) }
      actual += name + offsets.map { " \($0.seconds) \($0.abbreviation)" }.joined() + "\n"
    }
    let script = """
      import sys
      from datetime import *
      from zoneinfo import ZoneInfo
      days, *names = sys.stdin.read().splitlines()
      epoch = datetime(1970, 1, 1, tzinfo=timezone.utc)
      moments = [epoch + timedelta(days=int(day)) for day in days.split()]
      for name in names:
          zone = ZoneInfo(name)
          local = [moment.astimezone(zone) for moment in moments]
          texts = [f'{int(l.utcoffset().total_seconds())} {l.tzname()}' for l in local]
          print(name, *texts)
      """
    let input = ([days.map(String.init).joined(separator: " ")] + names).joined(separator: "\n")
    if let output = try Python.output(of: script, input: input.utf8) {
      #expect(Golden.difference(expected: output, actual: actual) == nil)
    }
  }

  @Test(arguments: zones)
  func everyLocalTimeIsPythonsInstant(_ zone: String) throws {
    guard let rules = try ZoneFiles.rules(zone) else { return }
    let walls = samples(rules, random: 800, seed: 2)
    let script = """
      import sys
      from datetime import *
      from zoneinfo import ZoneInfo
      zone = ZoneInfo(sys.stdin.readline().strip())
      epoch = datetime(1970, 1, 1)
      for line in sys.stdin:
          wall = epoch + timedelta(seconds=int(line))
          first, second = wall.replace(tzinfo=zone), wall.replace(tzinfo=zone, fold=1)
          utc = first.astimezone(timezone.utc)
          back = utc.astimezone(zone).replace(tzinfo=None)
          kind = 'gap' if back != wall else 'once'
          if kind == 'once' and first.utcoffset() != second.utcoffset(): kind = 'overlap'
          print(int((utc.replace(tzinfo=None) - epoch).total_seconds()), kind)
      """
    let actual = walls.map { wall in
      let utc = Instant(seconds: wall).utc
      let (instant, resolution) = rules.instant(of: utc)
      return "\(instant.seconds) \(resolution)\n"
    }
    try compare(rules, walls, script, actual)
  }

  /// Python looks for the first second that shows the day or a later one, one by one.
  @Test(arguments: zones)
  func everyDayStartsWhereASearchSecondBySecondFindsIt(_ zone: String) throws {
    guard let rules = try ZoneFiles.rules(zone) else { return }
    let days = Set(samples(rules, random: 100, seed: 3).map { $0 / 86_400 }).sorted()
    let script = """
      import sys
      from datetime import *
      from zoneinfo import ZoneInfo
      zone = ZoneInfo(sys.stdin.readline().strip())
      utc = timezone.utc
      for line in sys.stdin:
          day = date(1970, 1, 1) + timedelta(days=int(line))
          midnight = datetime.combine(day, time(), tzinfo=zone)
          start = midnight.astimezone(utc)
          if start.astimezone(zone).replace(tzinfo=None) != midnight.replace(tzinfo=None):
              while start.astimezone(zone).date() >= day: start -= timedelta(seconds=1)
              start += timedelta(seconds=1)
          print(int(start.timestamp()))
      """
    let actual = days.map { day in
      "\(rules.start(of: Day(daysSinceEpoch: Int(day))).seconds)\n"
    }
    try compare(rules, days, script, actual)
  }

  private func compareOffsets(_ rules: ZoneRules, _ seconds: [Int64]) throws {
    let script = """
      import sys
      from datetime import *
      from zoneinfo import ZoneInfo
      zone = ZoneInfo(sys.stdin.readline().strip())
      epoch = datetime(1970, 1, 1, tzinfo=timezone.utc)
      for line in sys.stdin:
          moment = (epoch + timedelta(seconds=int(line))).astimezone(zone)
          print(int(moment.utcoffset().total_seconds()), moment.tzname())
      """
    let actual = seconds.map { second in
      let offset = rules.offset(at: Instant(seconds: second))
      return "\(offset.seconds) \(offset.abbreviation)\n"
    }
    try compare(rules, seconds, script, actual)
  }

  private func compare(
    _ rules: ZoneRules, _ inputs: [Int64], _ script: String, _ actual: [String]
  ) throws {
    let input = "\(rules.name)\n" + inputs.map { "\($0)\n" }.joined()
    guard let output = try Python.output(of: script, input: input.utf8) else { return }
    let expected = output.split(separator: "\n").map { "\($0)\n" }
    #expect(expected.count == inputs.count)
    for (input, (expected, actual)) in zip(inputs, zip(expected, actual)) where expected != actual {
      Issue.record("\(rules.name) at \(input): expected \(expected), actual \(actual)")
    }
  }

  /// Seconds from 1880 to 2060: at random, and in tight steps around each change of the offset.
  private func samples(_ rules: ZoneRules, random count: Int, seed: UInt64) -> [Int64] {
    let range: ClosedRange<Int64> = -2_840_140_800...2_840_140_800
    var generator = SeededGenerator(seed: seed)
    var samples = (0..<count).map { _ in Int64.random(in: range, using: &generator) }
    let steps: [Int64] = [
      -90_000, -50_400, -7200, -3601, -3600, -1801, -1, 0, 1, 1799, 1800, 3599, 3600, 3601, 7200,
      43_200, 50_400, 90_000,
    ]
    for transition in changes(rules, in: range) {
      let offset = Int64(rules.offset(at: Instant(seconds: transition)).seconds)
      samples += steps.flatMap { [transition + $0, transition + offset + $0] }
    }
    return samples
  }

  /// Where the offset changes, found from outside by bisection.
  private func changes(_ rules: ZoneRules, in range: ClosedRange<Int64>) -> [Int64] {
    var changes: [Int64] = []
    let step: Int64 = 14 * 86_400
    for second in stride(from: range.lowerBound, to: range.upperBound, by: Int(step)) {
      var (lower, upper) = (second, second + step)
      let after = rules.offset(at: Instant(seconds: upper))
      guard rules.offset(at: Instant(seconds: lower)) != after else { continue }
      while upper - lower > 1 {
        let middle = (lower + upper) / 2
        if rules.offset(at: Instant(seconds: middle)) == after {
          upper = middle
        } else {
          lower = middle
        }
      }
      changes.append(upper)
    }
    return changes
  }
}
