/// Some of the slices into which keys are parted.
package struct KeyRange: Sendable {
  /// How many slices there are is two to the power of this.
  let bits: Int
  let slices: Range<Int>

  /// More slices than this would not fit the processor's table of pages.
  static let bitsMax = 8

  @inline(__always)
  package func contains(_ key: UInt64) -> Bool { slices.contains(slice(of: key)) }

  @inline(__always)
  func slice(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: KeyTable.spread(key) >> 56) >> (Self.bitsMax - bits)
  }
}
