import Hashing
import TestSupport
import Testing

@Suite struct FieldHash64Tests {
  private static let key = (0..<32).map { UInt8(7 * $0) }
  private static let hash = FieldHash64(key: key)
  private static let all: UInt64 = .max >> 1

  /// The hash of fields that stand one behind the other, with `before` and `behind` around them.
  private static func hash(
    _ fields: [(place: Int, text: [UInt8])], before: Int = 0, behind: Int = 0,
    of places: UInt64 = all
  ) -> UInt64 {
    var bytes = [UInt8](repeating: 0xEE, count: before)
    var ranges = [Range<Int>](repeating: 0..<0, count: 63)
    for (place, text) in fields {
      ranges[place] = bytes.count..<bytes.count + text.count
      bytes += text
    }
    bytes += [UInt8](repeating: 0xEE, count: behind)
    return hash.hash(bytes.span, ranges.span, of: places)
  }

  /// Fields of all lengths, wherever they stand: what is around them is none of them.
  @Test(arguments: 0..<UInt64(6))
  func theSlowHashComesWhereverFieldsStand(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      var fields: [(place: Int, text: [UInt8])] = []
      for place in 0..<63 where Int.random(in: 0..<4, using: &random) == 0 {
        let count = Int.random(in: 0...(place % 3 == 0 ? 8 : 70), using: &random)
        fields.append((place, (0..<count).map { _ in .random(in: 1...255, using: &random) }))
      }
      fields.shuffle(using: &random)
      let slow = SlowFieldHash(key: Self.key).hash(
        Dictionary(uniqueKeysWithValues: fields.map { ($0.place, $0.text) }))
      #expect(Self.hash(fields) == slow)
      let around = (0..<2).map { _ in Int.random(in: 0...40, using: &random) }
      #expect(Self.hash(fields, before: around[0], behind: around[1]) == slow)
    }
  }

  @Test func onlyTheFieldsThatAreAskedForCount() {
    let fields = [(place: 3, text: Array("abc".utf8)), (place: 9, text: Array("d".utf8))]
    #expect(Self.hash(fields, of: 1 << 3) == Self.hash([fields[0]]))
    #expect(Self.hash(fields, of: 1 << 3) != Self.hash(fields))
    #expect(Self.hash([fields[0], (place: 9, text: [])]) == Self.hash([fields[0]]))
  }

  /// A text cut at each place into two fields, in each of a few lengths that matter.
  @Test func recordsThatDifferHaveDifferentHashes() {
    var hashes: [UInt64] = [Self.hash([])]
    for count in [1, 15, 16, 17, 47, 48, 49, 64] {
      let text = [UInt8](repeating: UInt8(ascii: "x"), count: count)
      for cut in 0..<count {
        hashes.append(Self.hash([(0, Array(text[..<cut])), (1, Array(text[cut...]))]))
        var changed = text
        changed[cut] = UInt8(ascii: "y")
        hashes.append(Self.hash([(0, changed)]))
      }
      hashes.append(Self.hash([(0, text)]))
      hashes.append(Self.hash([(62, text)]))
    }
    #expect(Set(hashes).count == hashes.count)
  }

  @Test func anotherKeyGivesAnotherHash() {
    for changed in Self.key.indices {
      var key = Self.key
      key[changed] ^= 1
      let (bytes, ranges) = (Array("abcdefgh".utf8), [0..<8])
      #expect(
        FieldHash64(key: key).hash(bytes.span, ranges.span, of: 1)
          != Self.hash.hash(bytes.span, ranges.span, of: 1))
    }
  }
}
