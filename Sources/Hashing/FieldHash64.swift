/// Eight bytes that tell nothing about a record of many fields to whoever lacks the key.
///
/// `ProductSum` brings the fields, where they stand, to sixteen bytes by one multiplication for
/// each sixteen of theirs; SipHash-2-4 of those is the hash. What a pseudorandom function makes of
/// the value of a secret function by which texts hardly ever meet is pseudorandom itself (Wegman
/// and Carter, "New hash functions and their use in authentication and set equality", 1981): as
/// good as SipHash of it all, at half of the cost, and nothing is copied for it.
package struct FieldHash64: Sendable {
  package static let keyByteCount = 2 * KeyedHash64.keyByteCount
  private typealias Chunk = SIMD16<UInt8>

  /// Those of a field, in the key: three for its text, one for the hash of a text that is longer.
  private static let slotsPerField = 4
  private static let shortMax = 48
  /// Fields have the places 0 to 62; behind their slots is that of the places that are filled.
  private static let placeSlot = 63 * slotsPerField

  /// Two words for each slot.
  private let key: [SIMD2<UInt64>]
  private let last: KeyedHash64
  /// All bits of so many bytes at the start of a chunk; the first is the whole.
  private let starts: [Chunk]

  /// Takes 32 bytes that nobody can guess.
  ///
  /// `isBrief`: as that of `KeyedHash64`.
  package init(key: [UInt8], isBrief: Bool = false) {
    precondition(key.count == Self.keyByteCount, "one key for sums, one for what comes of them")
    let maker = KeyedHash64(key: Array(key.prefix(KeyedHash64.keyByteCount)))
    self.key = (0...UInt8(Self.placeSlot)).map { slot in
      SIMD2(maker.hash([slot, 0].span), maker.hash([slot, 1].span))
    }
    last = KeyedHash64(
      key: Array(key.suffix(KeyedHash64.keyByteCount)), isBrief: isBrief)
    starts = (0..<Chunk.scalarCount).map { count in
      var chunk = Chunk(repeating: count == 0 ? 0xFF : 0)
      for lane in 0..<count { chunk[lane] = 0xFF }
      return chunk
    }
  }

  /// The hash of the fields whose places are set in `places`, which may be 0 to 62; one that is
  /// empty counts as none. Zero bytes at the end of a field are none of it.
  package func hash(
    _ bytes: borrowing Span<UInt8>, _ fields: borrowing Span<Range<Int>>, of places: UInt64
  ) -> UInt64 {
    var sum = ProductSum()
    var filled: UInt64 = 0
    var rest = places
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      let bit = rest & (0 &- rest)
      rest ^= bit
      let field = fields[place]
      if field.isEmpty { continue }
      filled |= bit
      if !add(bytes, field, place, &sum) {
        sum = adding(bytes.extracting(field), place, to: sum)
      }
    }
    sum.add(SIMD2(filled, 0), key[Self.placeSlot])
    return last.hash(sum.low, sum.high)
  }

  /// Adds a short text where it stands; false unless there is room for a chunk behind it.
  @inline(__always)
  private func add(
    _ bytes: borrowing Span<UInt8>, _ field: Range<Int>, _ place: Int, _ sum: inout ProductSum
  ) -> Bool {
    var left = field.upperBound &- field.lowerBound
    guard left > 0, left <= Self.shortMax, field.lowerBound >= 0,
      field.upperBound <= bytes.count &- Chunk.scalarCount
    else { return false }
    unsafe bytes.withUnsafeBytes { text in
      var slot = place &* Self.slotsPerField
      var offset = field.lowerBound
      while left > Chunk.scalarCount {
        let chunk = unsafe text.loadUnaligned(fromByteOffset: offset, as: SIMD2<UInt64>.self)
        sum.add(chunk, key[slot])
        slot &+= 1
        offset &+= Chunk.scalarCount
        left &-= Chunk.scalarCount
      }
      var chunk = unsafe text.loadUnaligned(fromByteOffset: offset, as: Chunk.self)
      chunk &= starts[left & (Chunk.scalarCount &- 1)]
      sum.add(unsafe unsafeBitCast(chunk, to: SIMD2<UInt64>.self), key[slot])
    }
    return true
  }

  /// Adds any text.
  @inline(never)
  private func adding(
    _ text: borrowing Span<UInt8>, _ place: Int, to sum: ProductSum
  ) -> ProductSum {
    var sum = sum
    if text.count > Self.shortMax {
      let slot = place * Self.slotsPerField + Self.slotsPerField - 1
      sum.add(SIMD2(last.hash(text), 0), key[slot])
    } else {
      var room = [UInt8](repeating: 0, count: text.count + Chunk.scalarCount)
      for index in text.indices { room[index] = text[index] }
      _ = add(room.span, text.indices, place, &sum)
    }
    return sum
  }
}
