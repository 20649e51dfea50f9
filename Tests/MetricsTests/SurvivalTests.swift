import Metrics
import TestSupport
import Testing

@Suite struct SurvivalTests {
  private typealias Seen = Survival.Observation

  /// Six advocates: two brought somebody (days 6 and 10, one more at 6), three are watched on.
  @Test func sixAdvocatesByHand() {
    let found = Survival([
      Seen(days: 6, isEvent: true), Seen(days: 6, isEvent: true), Seen(days: 6, isEvent: false),
      Seen(days: 8, isEvent: false), Seen(days: 10, isEvent: true),
      Seen(days: 20, isEvent: false),
    ])
    #expect(found.count == 6 && found.eventCount == 3 && found.horizon == 20)
    // Day 6: 6 at risk, 4/6 left. Day 10: 2 at risk, half of them: 1/3 left.
    #expect(found.steps.map(\.day) == [6, 10])
    #expect(found.steps.map(\.atRisk) == [6, 2])
    #expect(found.steps.map(\.events) == [2, 1])
    #expect(found.steps.map(\.surviving) == [666_667, 333_333])
    // Greenwood at day 6: 2/3 · √(2 / (6·4)) = 0.19245; ± 1.959964 of it.
    #expect(found.steps[0].lower == 289_471 && found.steps[0].upper == 1_000_000)
    #expect(found.day(reaching: 25) == 6)
    #expect(found.day(reaching: 50) == 10)
    #expect(found.day(reaching: 75) == nil)
    #expect(found.reached(byDay: 5)?.share == 0)
    #expect(found.reached(byDay: 7)?.share == 333_333)
    #expect(found.reached(byDay: 20)?.share == 666_667)
    // Nobody was watched for 21 days.
    #expect(found.reached(byDay: 21) == nil)
  }

  @Test func theMeanOfSuccessesAloneWouldBeTooShort() {
    // One succeeded after 10 days, nine have been watched for 100 without.
    let found = Survival(
      [Seen(days: 10, isEvent: true)] + (0..<9).map { _ in Seen(days: 100, isEvent: false) })
    #expect(found.day(reaching: 50) == nil)
    #expect(found.reached(byDay: 90)?.share == 100_000)
  }

  @Test func nobodyWatchedSaysNothing() {
    let found = Survival([])
    #expect(found.horizon == nil && found.steps.isEmpty)
    #expect(found.day(reaching: 1) == nil && found.reached(byDay: 0) == nil)
  }

  @Test func whoSucceedsOnTheFirstDayCounts() {
    let found = Survival([Seen(days: 0, isEvent: true), Seen(days: 0, isEvent: false)])
    #expect(found.day(reaching: 50) == 0 && found.reached(byDay: 0)?.share == 500_000)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func pythonFindsTheSame(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let cases = (0..<50).map { _ in
      let span = [3, 30, 400].randomElement(using: &random) ?? 30
      return (0..<Int.random(in: 1...80, using: &random)).map { _ in
        Seen(
          days: Int.random(in: 0...span, using: &random), isEvent: Bool.random(using: &random))
      }
    }
    let input = cases.map { seen in
      seen.map { "\($0.days) \($0.isEvent ? 1 : 0)" }.joined(separator: ",")
    }.joined(separator: "\n")
    guard let theirs = try Python.output(of: Self.oracle, input: Array(input.utf8)) else { return }
    let ours = cases.flatMap { Self.words(Survival($0)) }
    #expect(theirs.split(separator: "\n").map(String.init) == ours)
  }

  private static func words(_ found: Survival) -> [String] {
    found.steps.map {
      "\($0.day) \($0.atRisk) \($0.events) \($0.surviving) \($0.lower) \($0.upper)"
    } + [25, 50, 75].map { found.day(reaching: $0).map { String($0) } ?? "-" }
  }

  /// Exact fractions, and each day's numbers counted from all observations.
  private static let oracle = """
    import sys
    from fractions import Fraction as F
    from decimal import Decimal, getcontext
    from math import floor
    getcontext().prec = 60
    def million(d):
        d = min(max(d, Decimal(0)), Decimal(1))
        return floor(d * 1000000 + Decimal('0.5'))
    dec = lambda f: Decimal(f.numerator) / Decimal(f.denominator)
    for line in sys.stdin:
        seen = [tuple(map(int, pair.split())) for pair in line.split(',')]
        alive, variance, curve = F(1), F(0), []
        for day in sorted({d for d, e in seen if e}):
            risk = sum(1 for d, e in seen if d >= day)
            events = sum(1 for d, e in seen if d == day and e)
            alive *= 1 - F(events, risk)
            margin = Decimal(0)
            if events < risk:
                variance += F(events, risk * (risk - events))
                margin = Decimal('1.959964') * dec(alive) * dec(variance).sqrt()
            print(day, risk, events, million(dec(alive)), million(dec(alive) - margin),
                  million(dec(alive) + margin))
            curve.append((day, alive))
        for share in (F(1, 4), F(1, 2), F(3, 4)):
            print(next((d for d, s in curve
                        if floor(s * 1000000 + F(1, 2)) <= (1 - share) * 1000000), '-'))
    """
}
