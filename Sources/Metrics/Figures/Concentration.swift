/// How much of all that was brought, the few brought who brought most.
package struct Concentration: Sendable, Hashable {
  /// A group of the most successful, and what they brought.
  package struct Top: Sendable, Hashable {
    /// Percent of the advocates looked at.
    package let percent: Int
    /// That many, rounded up.
    package let advocates: Int
    package let brought: Ratio
  }

  /// Between which two shares the middle 95 of 100 resamples lie.
  package struct Interval: Sendable, Hashable {
    package let lower: Int64
    package let upper: Int64
  }

  package static let percents = [1, 10, 20]
  /// The share of the advocates who brought this much is looked for.
  static let majorityPercent = 80
  private static let resamples = 1_000
  /// Of fewer, samples say nothing of others; of more, drawing them takes long.
  private static let resampled = 10...10_000

  /// How many advocates are looked at.
  package let count: Int
  package let total: Int
  package let top: [Top]
  /// The fewest who brought four fifths of all; nil when nothing was brought.
  package let majority: Ratio?
  /// Gini coefficient in millionths: 0 when all brought the same, near 1 when one brought all.
  package let gini: Int64?
  /// For the last of `top`, in millionths; nil with too few or very many advocates.
  package let interval: Interval?

  /// `counts`: what each advocate brought, in any order; zeros among them count as advocates.
  package init(_ counts: [Int]) {
    let sorted = counts.sorted(by: >)
    let total = sorted.reduce(0, +)
    count = sorted.count
    self.total = total
    top = Self.percents.map { percent in
      let advocates = Self.size(percent, of: sorted.count)
      return Top(
        percent: percent, advocates: advocates,
        brought: Ratio(sorted.prefix(advocates).reduce(0, +), of: total))
    }
    majority = total == 0 ? nil : Ratio(Self.majority(sorted, total), of: sorted.count)
    gini = Self.gini(sorted, total)
    interval = total < Self.resampled.lowerBound ? nil : Self.interval(sorted)
  }

  private static func size(_ percent: Int, of count: Int) -> Int { (count * percent + 99) / 100 }

  private static func majority(_ sorted: [Int], _ total: Int) -> Int {
    var sum = 0
    for (place, count) in sorted.enumerated() {
      sum += count
      if sum * 100 >= total * majorityPercent { return place + 1 }
    }
    return sorted.count
  }

  /// G = 2 Σ i·xᵢ / (n Σ xᵢ) − (n + 1) / n, with i from 1 for the least.
  private static func gini(_ sorted: [Int], _ total: Int) -> Int64? {
    guard total > 0 else { return nil }
    let count = Int128(sorted.count)
    var weighted: Int128 = 0
    for (place, value) in sorted.enumerated() {
      weighted += (count - Int128(place)) * Int128(value)
    }
    let whole = count * Int128(total)
    return Ratio(Int64(clamping: 2 * weighted - (count + 1) * Int128(total)), of: Int64(whole))
      .millionths
  }

  /// Bootstrap of percentiles, from the same numbers on every machine.
  private static func interval(_ sorted: [Int]) -> Interval? {
    guard resampled.contains(sorted.count), let percent = percents.last else { return nil }
    var random = Resampling(seed: UInt64(sorted.count))
    let size = size(percent, of: sorted.count)
    var shares: [Int64] = []
    for _ in 0..<resamples {
      // Places of the sorted counts: drawn places that are sorted give sorted counts.
      var draws = [Int](repeating: 0, count: sorted.count)
      for _ in sorted { draws[random.below(sorted.count)] += 1 }
      var (left, brought, total) = (size, 0, 0)
      for (place, times) in draws.enumerated() where times > 0 {
        brought += min(times, left) * sorted[place]
        total += times * sorted[place]
        left -= min(times, left)
      }
      // A sample of advocates who brought nobody has no share.
      if let share = Ratio(brought, of: total).millionths { shares.append(share) }
    }
    shares.sort()
    let tail = shares.count / 40
    return tail == 0 ? nil : Interval(lower: shares[tail - 1], upper: shares[shares.count - tail])
  }
}
