internal import PNG

/// One block of DEFLATE (RFC 1951, 3.2.7) for bytes that are 0x00 or 0xFF, and for repetitions of
/// what came one distance before.
///
/// Its codes are always the same, short for what there is most of: nothing has to be counted.
struct DeflateBlock {
  private var bits = BitWriter(reserving: 1_024)
  /// How the distance is written, with its extra bits.
  private let distance: (bits: UInt64, count: Int)

  private static let end = 256
  /// The symbol of the longest repetition.
  private static let longest = 285

  /// How many bits the code of each byte, of the end and of each length takes; three bytes that do
  /// not occur make the code complete.
  private static let code: PrefixCode = {
    var lengths = Array(repeating: 0, count: longest + 1)
    lengths[0xFF] = 1
    lengths[0x00] = 2
    lengths[longest] = 3
    for symbol in [1, 2, 3] + Array(end..<longest) { lengths[symbol] = 8 }
    return PrefixCode(lengths: lengths)
  }()

  /// `distance`: from 1 to 32,768.
  init(distance: Int) {
    let distance = ExtraBits(distance: distance)
    // There is one code for distances, of one bit, 0.
    self.distance = (distance.bits << 1, 1 + distance.count)
    appendHeader(distanceCode: distance.symbol)
  }

  /// A byte, 0x00 or 0xFF.
  mutating func append(_ byte: UInt8) {
    Self.code.append(Int(byte), to: &bits)
  }

  /// As many bytes as there were one distance before; none, or three at least.
  mutating func append(repetitions count: Int) {
    var left = count
    while left > 0 {
      var length = min(left, ExtraBits.longestRepetition)
      if (1...2).contains(left - length) { length -= 3 }
      let extra = ExtraBits(length: length)
      Self.code.append(Self.end + 1 + extra.symbol, to: &bits)
      bits.append(extra.bits, extra.count)
      bits.append(distance.bits, distance.count)
      left -= length
    }
  }

  /// Ends the block; all its bytes.
  consuming func end() -> [UInt8] {
    Self.code.append(Self.end, to: &bits)
    return bits.finished()
  }

  /// The lengths of the codes, which decide them. They are written one by one, with codes of their
  /// own, whose lengths come first.
  private mutating func appendHeader(distanceCode: Int) {
    // The last block, with codes of its own.
    bits.append(0b101, 3)
    bits.append(UInt64(Self.longest - Self.end), 5)
    bits.append(UInt64(distanceCode), 5)
    bits.append(UInt64(Self.order.count - 4), 4)
    for length in Self.order { bits.append(UInt64(Self.codeOfLengths.lengths[length]), 3) }
    for length in Self.code.lengths + Array(repeating: 0, count: distanceCode) + [1] {
      Self.codeOfLengths.append(length, to: &bits)
    }
  }

  /// The order in which they come, up to the last that is there: 16 to 18 would be runs.
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1]

  private static let codeOfLengths: PrefixCode = {
    var lengths = Array(repeating: 0, count: 19)
    lengths[0] = 1
    lengths[8] = 2
    lengths[3] = 3
    lengths[1] = 4
    lengths[2] = 4
    return PrefixCode(lengths: lengths)
  }()
}
