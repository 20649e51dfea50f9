/// Some of the slices into which keys are parted.
package struct KeyRange: Sendable {
  /// How many slices there are is two to the power of this.
  let bits: Int
  let slices: Range<Int>

  /// With more slices, each would have too few rows of a block to be written together.
  static let bitsMax = 9

  /// The slice of a key, counted from the first of these; nil for a key of another slice.
  @inline(__always)
  package func slice(of key: UInt64) -> Int? {
    let slice = Int(truncatingIfNeeded: KeyTable.spread(key) >> 55) >> (Self.bitsMax - bits)
    return slices.contains(slice) ? slice - slices.lowerBound : nil
  }
}
