/// Bytes and repetitions, in their order, until all are known and get codes by how often they come.
struct TokenList {
  /// A byte, or from 256 on a length; the distance of a length lies above.
  private var tokens: [UInt32] = []
  private var counts = Array(repeating: 0, count: lengthsStart + 29)
  private var distanceCounts = Array(repeating: 0, count: 30)

  private static let end = 256
  private static let lengthsStart = 257

  mutating func append(byte: UInt8) {
    tokens.append(UInt32(byte))
    counts[Int(byte)] += 1
  }

  /// Three bytes.
  mutating func append(pixel: UInt32) {
    for shift in [16, 8, 0] as [UInt32] { append(byte: UInt8(truncatingIfNeeded: pixel >> shift)) }
  }

  /// Three bytes at least, as they came so many bytes before.
  mutating func append(repetitionOf count: Int, distance: Int) {
    var left = count
    let symbol = Self.extraBits(ofDistance: distance).symbol
    while left > 0 {
      // A multiple of three leaves one.
      let length = min(left, ExtraBits.longestRepetition)
      tokens.append(UInt32(distance) << 10 | UInt32(Self.end + length))
      counts[Self.lengthsStart + Self.lengths[length].symbol] += 1
      distanceCounts[symbol] += 1
      left -= length
    }
  }

  /// One block of DEFLATE (RFC 1951, 3.2.7), the last.
  consuming func block() -> [UInt8] {
    counts[Self.end] += 1
    let code = PrefixCode(counts: counts, longest: 15)
    let distanceCode = PrefixCode(counts: distanceCounts, longest: 15)
    var bits = BitWriter(reserving: tokens.count * 2)
    bits.append(0b101, 3)
    Self.append(code, distanceCode, to: &bits)
    for token in tokens {
      let symbol = Int(token & 0x3FF)
      if symbol < Self.end {
        code.append(symbol, to: &bits)
        continue
      }
      let length = Self.lengths[symbol - Self.end]
      code.append(Self.lengthsStart + length.symbol, to: &bits)
      bits.append(length.bits, length.count)
      let distance = Int(token >> 10)
      let extra = Self.extraBits(ofDistance: distance)
      distanceCode.append(extra.symbol, to: &bits)
      bits.append(UInt64(distance - extra.base), extra.count)
    }
    code.append(Self.end, to: &bits)
    return bits.finished()
  }

  /// The lengths of both codes, each as a symbol of a third one whose lengths come first.
  private static func append(
    _ code: PrefixCode, _ distanceCode: PrefixCode, to bits: inout BitWriter
  ) {
    let lengths = code.lengths + distanceCode.lengths
    var counts = Array(repeating: 0, count: 19)
    for length in lengths { counts[length] += 1 }
    let codeOfLengths = PrefixCode(counts: counts, longest: 7)
    bits.append(UInt64(code.lengths.count - 257), 5)
    bits.append(UInt64(distanceCode.lengths.count - 1), 5)
    bits.append(UInt64(order.count - 4), 4)
    for length in order { bits.append(UInt64(codeOfLengths.lengths[length]), 3) }
    for length in lengths { codeOfLengths.append(length, to: &bits) }
  }

  /// The order in which the lengths of the third code come.
  private static let order = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  /// By length.
  private static let lengths = (0...ExtraBits.longestRepetition).map {
    ExtraBits(length: max($0, 3))
  }

  /// Those of distances up to 256, then for each 128 further ones, which have the same symbol.
  private static let distances =
    (0...256).map { ExtraBits(distance: max($0, 1)) }
    + (1...255).map { ExtraBits(distance: $0 << 7 + 1) }

  private static func extraBits(ofDistance distance: Int) -> ExtraBits {
    distances[distance <= 256 ? distance : 256 + (distance - 1) >> 7]
  }
}
