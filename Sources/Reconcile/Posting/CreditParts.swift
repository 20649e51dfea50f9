internal import Workers

/// Credits that were made in parts, brought into the order of their keys.
struct CreditParts: Sendable {
  let parts: [RangedCredits]

  /// Two to the power of `rangeBits`.
  static let rangeCount = 1 << rangeBits
  private static let rangeBits = 6

  /// All of them in other parts, one of which begins where the one before ends.
  func sorted(limit: Int) async -> [[OrderCredit]] {
    await Workers.map(count: Self.rangeCount, chunkSize: 1, limit: limit) { range in
      var own: [OrderCredit] = []
      own.reserveCapacity(parts.reduce(0) { $0 + $1[range.lowerBound].count })
      for part in parts { own += part[range.lowerBound] }
      return Self.sorted(own)
    }
  }

  /// The range to which a credit belongs.
  static func range(of credit: OrderCredit) -> Int {
    Int(truncatingIfNeeded: credit.order >> (64 - UInt64(rangeBits)))
  }

  /// The highest subject of a range.
  static func last(ofRange range: Int) -> UInt64 {
    range + 1 < rangeCount ? (UInt64(range + 1) << (64 - UInt64(rangeBits))) - 1 : .max
  }

  /// Keys are hashes: the bits below those of the range part them into a few each, which are soon
  /// in order. Keys that are not are sorted all the same.
  private static func sorted(_ credits: [OrderCredit]) -> [OrderCredit] {
    var bits = 0
    while bits < 13, credits.count >> bits > 8 { bits += 1 }
    let (shift, mask) = (UInt64(64 - rangeBits - bits), UInt64(1) << UInt64(bits) - 1)
    var places = [Int32](repeating: 0, count: Int(mask) + 2)
    for credit in credits { places[Int(truncatingIfNeeded: credit.order >> shift & mask) + 1] += 1 }
    for place in 1..<places.count { places[place] += places[place - 1] }
    let ends = places.dropFirst()
    // Each is overwritten.
    var sorted = credits
    for credit in credits {
      let place = Int(truncatingIfNeeded: credit.order >> shift & mask)
      sorted[Int(places[place])] = credit
      places[place] += 1
    }
    var start = 0
    for end in ends {
      Self.sort(&sorted, start..<Int(end))
      start = Int(end)
    }
    return sorted
  }

  /// Sorts a few by insertion.
  private static func sort(_ credits: inout [OrderCredit], _ range: Range<Int>) {
    if range.count > 64 { return credits[range].sort(by: OrderCredit.isBefore) }
    for index in range.dropFirst() {
      let credit = credits[index]
      var place = index
      while place > range.lowerBound, OrderCredit.isBefore(credit, credits[place - 1]) {
        credits[place] = credits[place - 1]
        place -= 1
      }
      credits[place] = credit
    }
  }
}
