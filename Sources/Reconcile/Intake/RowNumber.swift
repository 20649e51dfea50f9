internal import Facts

/// The number of an order among all blocks: the block's index times the capacity, plus the row.
struct RowNumber: Sendable, Hashable, BitwiseCopyable {
  let rawValue: UInt32

  init(_ rawValue: UInt32) {
    self.rawValue = rawValue
  }

  init(block: Int, row: Int) {
    rawValue = UInt32(truncatingIfNeeded: block << 16 | row)
  }

  /// A key that no other row has.
  var ownKey: UInt64 { (UInt64(rawValue) &+ 1) &* 0x9E6C_63D0_876A_46AD }

  var block: Int { Int(rawValue >> 16) }
  var row: Int { Int(rawValue & 0xFFFF) }
}
