internal import Workers

/// Credits that were made in parts, brought into the order of their keys.
struct CreditParts: Sendable {
  /// Each in the order of keys.
  let parts: [[OrderCredit]]

  private static let rangeCount = 64

  /// All of them; as many tasks as `limit` sort a range of keys each.
  func sorted(limit: Int) async -> [OrderCredit] {
    let ranges = await Workers.map(count: Self.rangeCount, chunkSize: 1, limit: limit) { range in
      var own: [OrderCredit] = []
      for part in parts {
        let lower = Self.first(in: part, range.lowerBound)
        own += part[lower..<Self.first(in: part, range.upperBound)]
      }
      own.sort(by: OrderCredit.isBefore)
      return own
    }
    var all: [OrderCredit] = []
    all.reserveCapacity(ranges.reduce(0) { $0 + $1.count })
    for range in ranges { all += range }
    return all
  }

  /// Index of the first credit of a range of keys.
  private static func first(in part: [OrderCredit], _ range: Int) -> Int {
    if range >= rangeCount { return part.count }
    let least = UInt64(range) << 58
    var lower = 0
    var upper = part.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if part[middle].order < least { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}
