/// Bits that become bytes, the first of each being the lowest (RFC 1951, 3.1.1).
package struct BitWriter: Sendable {
  private var bytes: [UInt8] = []
  /// Bits that do not fill a byte yet.
  private var waiting: UInt64 = 0
  private var waitingCount = 0

  package init(reserving count: Int) {
    bytes.reserveCapacity(count)
  }

  /// At most 48 bits at a time.
  package mutating func append(_ bits: UInt64, _ count: Int) {
    waiting |= bits << UInt64(waitingCount)
    waitingCount += count
    while waitingCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: waiting))
      waiting >>= 8
      waitingCount -= 8
    }
  }

  /// All bytes, the last one filled with zeros.
  package consuming func finished() -> [UInt8] {
    append(0, (8 - waitingCount % 8) % 8)
    return bytes
  }
}
