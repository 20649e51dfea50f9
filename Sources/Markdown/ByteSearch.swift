/// Finding bytes in bytes.
enum ByteSearch {
  /// The first place of `wanted` within `range`, or nil; nil also when `wanted` is empty.
  static func first(
    _ wanted: [UInt8], in bytes: [UInt8], _ range: Range<Int>
  ) -> Range<Int>? {
    guard let head = wanted.first, range.count >= wanted.count else { return nil }
    for start in range.lowerBound...(range.upperBound - wanted.count) where bytes[start] == head {
      if bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
        return start..<(start + wanted.count)
      }
    }
    return nil
  }
}
