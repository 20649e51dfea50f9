internal import Workers

/// Credits that were made in parts, brought into the order of their keys.
struct CreditParts: Sendable {
  /// Each in the order of keys.
  let parts: [[OrderCredit]]

  static let rangeCount = 64

  /// All of them in other parts, one of which begins where the one before ends.
  func sorted(limit: Int) async -> [[OrderCredit]] {
    await Workers.map(count: Self.rangeCount, chunkSize: 1, limit: limit) { range in
      let slices = parts.map { part in
        part[Self.first(in: part, range.lowerBound)..<Self.first(in: part, range.upperBound)]
      }
      var own: [OrderCredit] = []
      own.reserveCapacity(slices.reduce(0) { $0 + $1.count })
      for slice in slices { own += slice }
      own.sort(by: OrderCredit.isBefore)
      return own
    }
  }

  /// The highest subject of a range.
  static func last(ofRange range: Int) -> UInt64 {
    range + 1 < rangeCount ? (UInt64(range + 1) << 58) - 1 : .max
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
