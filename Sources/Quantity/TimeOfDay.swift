/// A time on a clock's face, to the millisecond, without a day or a zone.
package struct TimeOfDay: Sendable, Hashable {
  /// 0..<86,400,000.
  package let milliseconds: Int

  package static let midnight = TimeOfDay(milliseconds: 0)
  package static let noon = TimeOfDay(milliseconds: 43_200_000)

  package init(milliseconds: Int) {
    precondition((0..<86_400_000).contains(milliseconds), "A day has 86,400,000 milliseconds.")
    self.milliseconds = milliseconds
  }

  /// Nil outside 00:00:00.000…23:59:59.999.
  package init?(hour: Int, minute: Int, second: Int = 0, millisecond: Int = 0) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
      (0..<1000).contains(millisecond)
    else { return nil }
    milliseconds = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond
  }

  package var hour: Int { milliseconds / 3_600_000 }

  package var minute: Int { milliseconds / 60_000 % 60 }

  package var second: Int { milliseconds / 1000 % 60 }

  package var millisecond: Int { milliseconds % 1000 }
}

extension TimeOfDay: Comparable {
  package static func < (first: TimeOfDay, second: TimeOfDay) -> Bool {
    first.milliseconds < second.milliseconds
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// `14:03:00`, with milliseconds only when there are any: `14:03:00.250`.
  package var description: String {
    let seconds = "\(hour.padded(2)):\(minute.padded(2)):\(second.padded(2))"
    return millisecond == 0 ? seconds : "\(seconds).\(millisecond.padded(3))"
  }
}
