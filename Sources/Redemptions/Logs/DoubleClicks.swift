internal import Codes
internal import Facts
internal import Quantity

/// Leaves one of several clicks of a visitor on a code within thirty seconds of the one before.
enum DoubleClicks {
  static let thresholdMilliseconds: Int64 = 30_000

  /// Takes repeated clicks out of a result; a log need not be in the order of time.
  static func remove(from result: inout ReadResult) {
    let repeated = repeated(result.facts.clicks)
    guard let first = repeated.first else { return }
    var next = 0
    var kept = first
    for index in first..<result.facts.clicks.count {
      if next < repeated.count, repeated[next] == index {
        next += 1
      } else {
        result.facts.clicks[kept] = result.facts.clicks[index]
        kept += 1
      }
    }
    result.facts.clicks.removeLast(repeated.count)
    result.readCount -= repeated.count
    result.passOver(.doubleClick, count: repeated.count)
  }

  /// Places of the clicks that follow another too soon, ascending.
  private static func repeated(_ clicks: [Click]) -> [Int] {
    var places = candidates(clicks)
    places.sort { first, second in
      if first.visit != second.visit { return first.visit < second.visit }
      let (left, right) = (clicks[Int(first.index)], clicks[Int(second.index)])
      return (left.occurredAt, left.provenance) < (right.occurredAt, right.provenance)
    }
    var repeated: [Int] = []
    for (before, after) in zip(places, places.dropFirst()) where before.visit == after.visit {
      let time = clicks[Int(before.index)].occurredAt
      let later = clicks[Int(after.index)].occurredAt
      if time.milliseconds(until: later) < thresholdMilliseconds {
        repeated.append(Int(after.index))
      }
    }
    return repeated.sorted()
  }

  /// Clicks whose visit may have another one. Most visits have one click: a table of two bits for
  /// each of many slots tells them, without sorting.
  private static func candidates(_ clicks: [Click]) -> [Place] {
    var bits = 6
    while 1 << bits < 16 * clicks.count { bits += 1 }
    var table = [UInt64](repeating: 0, count: 1 << (bits - 5))
    for click in clicks {
      let (word, shift) = slot(visit(click), bits)
      let count = table[word] >> shift & 3
      if count < 2 { table[word] &+= 1 << shift }
    }
    var places: [Place] = []
    for index in clicks.indices {
      let visit = visit(clicks[index])
      let (word, shift) = slot(visit, bits)
      if table[word] >> shift & 3 == 2 { places.append(Place(visit: visit, index: UInt32(index))) }
    }
    return places
  }

  /// Word and shift of a visit's two bits in a table of 2 to the power of `bits` slots.
  private static func slot(_ visit: UInt64, _ bits: Int) -> (Int, UInt64) {
    let slot = (visit &* 0xD6E8_FEB8_6659_FD93) >> UInt64(64 - bits)
    return (Int(truncatingIfNeeded: slot >> 5), slot & 31 &* 2)
  }

  private struct Place {
    let visit: UInt64
    let index: UInt32
  }

  /// Visitor and code in one number; both are hashes or as good as.
  private static func visit(_ click: Click) -> UInt64 {
    let code = click.code.high &* 0x9E37_79B9_7F4A_7C15 ^ click.code.low
    return click.visitor ^ code ^ code >> 29
  }
}
