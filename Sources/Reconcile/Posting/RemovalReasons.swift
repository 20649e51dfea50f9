/// Why orders of which something is posted earn nothing any more.
package struct RemovalReasons: Sendable {
  private var reasons: [UInt64: ReasonCode] = [:]

  init() {}

  /// An order of which nothing is known now has no code.
  subscript(order: UInt64) -> ReasonCode { reasons[order] ?? .noCode }

  mutating func add(_ found: [(order: UInt64, reason: ReasonCode)]) {
    for (order, reason) in found { reasons[order] = reason }
  }
}
