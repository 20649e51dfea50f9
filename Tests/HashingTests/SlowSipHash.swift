/// SipHash as its authors wrote it down, without a thought of speed.
struct SlowSipHash {
  let key: [UInt8]
  var rounds = 2
  var lastRounds = 4

  func hash(_ text: [UInt8]) -> UInt64 {
    let padded = text + [UInt8](repeating: 0, count: 7 - text.count % 8) + [UInt8(text.count & 255)]
    return hash(stride(from: 0, to: padded.count, by: 8).map { Self.word(padded[$0...]) })
  }

  /// Of whole words, the last of which says how many bytes there were, or not.
  func hash(_ words: [UInt64]) -> UInt64 {
    let (low, high) = (Self.word(key[...]), Self.word(key[8...]))
    var state = [
      low ^ 0x736F_6D65_7073_6575, high ^ 0x646F_7261_6E64_6F6D,
      low ^ 0x6C79_6765_6E65_7261, high ^ 0x7465_6462_7974_6573,
    ]
    for word in words {
      state[3] ^= word
      for _ in 0..<rounds { Self.mix(&state) }
      state[0] ^= word
    }
    state[2] ^= 0xFF
    for _ in 0..<lastRounds { Self.mix(&state) }
    return state.reduce(0, ^)
  }

  private static func mix(_ state: inout [UInt64]) {
    func add(_ from: Int, to: Int, turning bits: UInt64) {
      state[to] &+= state[from]
      state[from] = (state[from] << bits | state[from] >> (64 - bits)) ^ state[to]
    }
    func turn(_ index: Int) { state[index] = state[index] << 32 | state[index] >> 32 }
    add(1, to: 0, turning: 13)
    turn(0)
    add(3, to: 2, turning: 16)
    add(3, to: 0, turning: 21)
    add(1, to: 2, turning: 17)
    turn(2)
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
