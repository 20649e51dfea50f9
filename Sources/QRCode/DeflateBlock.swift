/// One block of DEFLATE (RFC 1951, 3.2.7) for bytes that are 0x00 or 0xFF, and for repetitions of
/// what came one distance before.
///
/// Its codes are always the same, short for what there is most of: nothing has to be counted.
struct DeflateBlock {
  private var bytes: [UInt8] = []
  /// Bits that do not fill a byte yet; the first is the lowest.
  private var waiting: UInt64 = 0
  private var waitingCount = 0
  /// How the distance is written, with its extra bits.
  private let distance: (bits: UInt64, count: Int)

  private static let lengthMax = 258
  private static let end = 256
  /// The symbol of the longest repetition.
  private static let longest = 285

  /// How many bits the code of each byte, of the end and of each length takes; three bytes that do
  /// not occur make the code complete.
  private static let lengths: [Int] = {
    var lengths = Array(repeating: 0, count: longest + 1)
    lengths[0xFF] = 1
    lengths[0x00] = 2
    lengths[longest] = 3
    for symbol in [1, 2, 3] + Array(end..<longest) { lengths[symbol] = 8 }
    return lengths
  }()

  private static let codes = canonicalCodes(lengths)

  /// `distance`: from 1 to 32,768.
  init(distance: Int) {
    let (code, base, extraCount) = Self.part(of: distance, first: 1, perStep: 2)
    // There is one code for distances, of one bit, 0.
    self.distance = (UInt64(distance - base) << 1, 1 + extraCount)
    bytes.reserveCapacity(1_024)
    appendHeader(distanceCode: code)
  }

  /// A byte, 0x00 or 0xFF.
  mutating func append(_ byte: UInt8) {
    append(Self.codes[Int(byte)], Self.lengths[Int(byte)])
  }

  /// As many bytes as there were one distance before; none, or three at least.
  mutating func append(repetitions count: Int) {
    var left = count
    while left > 0 {
      var length = min(left, Self.lengthMax)
      if (1...2).contains(left - length) { length -= 3 }
      if length == Self.lengthMax {
        append(Self.codes[Self.longest], Self.lengths[Self.longest])
      } else {
        let (code, base, extraCount) = Self.part(of: length, first: 3, perStep: 4)
        append(Self.codes[Self.end + 1 + code], Self.lengths[Self.end + 1 + code])
        append(UInt64(length - base), extraCount)
      }
      append(distance.bits, distance.count)
      left -= length
    }
  }

  /// Ends the block; all its bytes.
  mutating func end() -> [UInt8] {
    append(Self.codes[Self.end], Self.lengths[Self.end])
    append(0, (8 - waitingCount % 8) % 8)
    return bytes
  }

  /// The lengths of the codes, which decide them. They are written one by one, with codes of their
  /// own, whose lengths come first.
  private mutating func appendHeader(distanceCode: Int) {
    // The last block, with codes of its own.
    append(0b101, 3)
    append(UInt64(Self.longest - Self.end), 5)
    append(UInt64(distanceCode), 5)
    append(UInt64(Self.order.count - 4), 4)
    for length in Self.order { append(UInt64(Self.lengthsOfLengths[length]), 3) }
    for length in Self.lengths + Array(repeating: 0, count: distanceCode) + [1] {
      append(Self.codesOfLengths[length], Self.lengthsOfLengths[length])
    }
  }

  /// The order in which they come, up to the last that is there: 16 to 18 would be runs.
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1]

  private static let lengthsOfLengths: [Int] = {
    var lengths = Array(repeating: 0, count: 19)
    lengths[0] = 1
    lengths[8] = 2
    lengths[3] = 3
    lengths[1] = 4
    lengths[2] = 4
    return lengths
  }()

  private static let codesOfLengths = canonicalCodes(lengthsOfLengths)

  /// The symbol of a number, counted from the first, the smallest number with it, and how many bits
  /// tell them apart: twice `perStep` symbols without any, then `perStep` more with each bit more.
  private static func part(
    of number: Int, first: Int, perStep: Int
  ) -> (symbol: Int, base: Int, extraCount: Int) {
    var (symbol, base, extraCount, inStep) = (0, first, 0, 2 * perStep)
    while number >= base + 1 << extraCount {
      base += 1 << extraCount
      symbol += 1
      inStep -= 1
      if inStep == 0 { (extraCount, inStep) = (extraCount + 1, perStep) }
    }
    return (symbol, base, extraCount)
  }

  /// The codes that follow from their lengths, lowest bit first (RFC 1951, 3.2.2).
  private static func canonicalCodes(_ lengths: [Int]) -> [UInt64] {
    var codes = Array(repeating: UInt64(0), count: lengths.count)
    var next: UInt64 = 0
    for length in 1...15 {
      next <<= 1
      for symbol in lengths.indices where lengths[symbol] == length {
        codes[symbol] = (0..<length).reduce(0) { $0 << 1 | next >> UInt64($1) & 1 }
        next += 1
      }
    }
    return codes
  }

  private mutating func append(_ bits: UInt64, _ count: Int) {
    waiting |= bits << UInt64(waitingCount)
    waitingCount += count
    while waitingCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: waiting))
      waiting >>= 8
      waitingCount -= 8
    }
  }
}
