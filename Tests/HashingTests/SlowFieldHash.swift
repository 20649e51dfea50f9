import Hashing

/// `FieldHash64` as its documentation has it, without a thought of speed.
struct SlowFieldHash {
  private let key: [UInt8]

  init(key: [UInt8]) { self.key = key }

  /// `fields`: by their places.
  func hash(_ fields: [Int: [UInt8]]) -> UInt64 {
    let maker = KeyedHash64(key: Array(key[..<16]))
    var sum: UInt128 = 0
    func add(_ words: [UInt64], slot: Int) {
      let factors = (0..<2).map { words[$0] &+ maker.hash([UInt8(slot), UInt8($0)].span) }
      sum &+= UInt128(factors[0]) &* UInt128(factors[1])
    }
    var filled: UInt64 = 0
    for (place, text) in fields where !text.isEmpty {
      filled |= 1 << UInt64(place)
      if text.count > 48 {
        add([KeyedHash64(key: Array(key[16...])).hash(text.span), 0], slot: 4 * place + 3)
        continue
      }
      let padded = text + [UInt8](repeating: 0, count: 15)
      for chunk in 0..<(text.count + 15) / 16 {
        let words = (0..<2).map { word in
          padded[(16 * chunk + 8 * word)...].prefix(8).reversed()
            .reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        }
        add(words, slot: 4 * place + chunk)
      }
    }
    add([filled, 0], slot: 252)
    return sip([UInt64(truncatingIfNeeded: sum), UInt64(truncatingIfNeeded: sum >> 64)])
  }

  /// SipHash-2-4 of whole words, without the one that says how many bytes there were.
  private func sip(_ words: [UInt64]) -> UInt64 {
    let halves = (2..<4).map { half in
      key[(8 * half)...].prefix(8).reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    }
    var v = [
      halves[0] ^ 0x736F_6D65_7073_6575, halves[1] ^ 0x646F_7261_6E64_6F6D,
      halves[0] ^ 0x6C79_6765_6E65_7261, halves[1] ^ 0x7465_6462_7974_6573,
    ]
    func turned(_ index: Int, _ bits: UInt64) -> UInt64 {
      v[index] << bits | v[index] >> (64 - bits)
    }
    func mix(_ rounds: Int) {
      for _ in 0..<rounds {
        v[0] &+= v[1]
        v[2] &+= v[3]
        v[1] = turned(1, 13) ^ v[0]
        v[3] = turned(3, 16) ^ v[2]
        v[0] = turned(0, 32) &+ v[3]
        v[2] &+= v[1]
        v[3] = turned(3, 21) ^ v[0]
        v[1] = turned(1, 17) ^ v[2]
        v[2] = turned(2, 32)
      }
    }
    for word in words {
      v[3] ^= word
      mix(2)
      v[0] ^= word
    }
    v[2] ^= 0xFF
    mix(4)
    return v.reduce(0, ^)
  }
}
