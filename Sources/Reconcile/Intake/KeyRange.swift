/// Some of the slices into which keys are parted.
package struct KeyRange: Sendable {
  /// How many slices there are is two to the power of this.
  let bits: Int
  let slices: Range<Int>

  /// With more slices, each would have too few rows of a block to be written together.
  static let bitsMax = 9

  @inline(__always)
  package func contains(_ key: UInt64) -> Bool { slices.contains(slice(of: key)) }

  @inline(__always)
  func slice(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: KeyTable.spread(key) >> 55) >> (Self.bitsMax - bits)
  }
}
