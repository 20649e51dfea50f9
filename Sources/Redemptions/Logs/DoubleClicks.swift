internal import Codes
internal import Facts
internal import Quantity

/// Leaves one of several clicks of a visitor on a code within thirty seconds of the one before.
enum DoubleClicks {
  static let thresholdMilliseconds: Int64 = 30_000

  /// Takes repeated clicks out of a result; a log need not be in the order of time.
  static func remove(from result: inout ReadResult) {
    let isRepeated = repeated(result.facts.clicks)
    let count = isRepeated.count { $0 }
    if count == 0 { return }
    var kept = 0
    for index in isRepeated.indices where !isRepeated[index] {
      result.facts.clicks[kept] = result.facts.clicks[index]
      kept += 1
    }
    result.facts.clicks.removeLast(count)
    result.readCount -= count
    result.passOver(.doubleClick, count: count)
  }

  /// Whether each click follows another too soon.
  private static func repeated(_ clicks: [Click]) -> [Bool] {
    var order = clicks.indices.map { Place(visit: visit(clicks[$0]), index: UInt32($0)) }
    order.sort { first, second in
      if first.visit != second.visit { return first.visit < second.visit }
      let (left, right) = (clicks[Int(first.index)], clicks[Int(second.index)])
      return (left.occurredAt, left.provenance) < (right.occurredAt, right.provenance)
    }
    var isRepeated = [Bool](repeating: false, count: clicks.count)
    for (before, after) in zip(order, order.dropFirst()) where before.visit == after.visit {
      let time = clicks[Int(before.index)].occurredAt
      let later = clicks[Int(after.index)].occurredAt
      if time.milliseconds(until: later) < thresholdMilliseconds {
        isRepeated[Int(after.index)] = true
      }
    }
    return isRepeated
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
