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
    let words = [UInt64(truncatingIfNeeded: sum), UInt64(truncatingIfNeeded: sum >> 64)]
    return SlowSipHash(key: Array(key[16...])).hash(words)
  }
}
