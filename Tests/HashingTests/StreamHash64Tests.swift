import Hashing
import TestSupport
import Testing

@Suite struct StreamHash64Tests {
  private static let keyBytes = (0..<32).map { UInt8(5 * $0 + 1) }
  private static let key = StreamHash64.Key(keyBytes)

  private static func hash(_ pieces: [[UInt8]]) -> UInt64 {
    var hasher = StreamHash64(key)
    for piece in pieces { hasher.update(piece.span) }
    return hasher.finish()
  }

  /// As its documentation has it, without a thought of speed.
  private static func slowHash(_ text: [UInt8]) -> UInt64 {
    let maker = KeyedHash64(key: Array(keyBytes[..<16]))
    let other = KeyedHash64(key: Array(keyBytes[16...]))
    func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
      bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    let padded = text + [UInt8](repeating: 0, count: (1024 - text.count % 1024) % 1024)
    var words: [UInt64] = []
    for block in stride(from: 0, to: padded.count, by: 1024) {
      var sum: UInt128 = 0
      for slot in 0..<64 {
        let factors = (0..<2).map { half in
          word(padded[(block + 16 * slot + 8 * half)...].prefix(8))
            &+ maker.hash([UInt8(slot), UInt8(half)].span)
        }
        sum &+= UInt128(factors[0]) &* UInt128(factors[1])
      }
      words += [UInt64(truncatingIfNeeded: sum), UInt64(truncatingIfNeeded: sum >> 64)]
    }
    var last: [UInt8] = []
    for key in [other.hash([0].span), other.hash([1].span)] {
      for shift in 0..<8 { last.append(UInt8(truncatingIfNeeded: key >> (8 * shift))) }
    }
    return SlowSipHash(key: last).hash(words + [UInt64(text.count)])
  }

  @Test(arguments: 0..<UInt64(4))
  func theSlowHashComesHoweverATextIsCut(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for length in [0, 1, 15, 16, 1023, 1024, 1025, 2048, Int.random(in: 0...9000, using: &random)] {
      let text = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let slow = Self.slowHash(text)
      #expect(Self.hash([text]) == slow)
      var pieces: [[UInt8]] = []
      var rest = text[...]
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 0...1500, using: &random))
        pieces.append(Array(piece))
        rest = rest.dropFirst(piece.count)
      }
      #expect(Self.hash(pieces) == slow)
    }
  }

  @Test func aByteMoreOrAnotherByteIsAnotherHash() {
    let text = [UInt8](repeating: 0, count: 3000)
    var hashes: Set<UInt64> = [Self.hash([text]), Self.hash([text + [0]]), Self.hash([[]])]
    for index in stride(from: 0, to: text.count, by: 37) {
      var other = text
      other[index] = 1
      hashes.insert(Self.hash([other]))
    }
    #expect(hashes.count == 3 + (text.count + 36) / 37)
  }

  @Test func anotherKeyIsAnotherHash() {
    let text = Array("an export".utf8)
    var hasher = StreamHash64(StreamHash64.Key([UInt8](repeating: 9, count: 32)))
    hasher.update(text.span)
    #expect(hasher.finish() != Self.hash([text]))
  }
}
