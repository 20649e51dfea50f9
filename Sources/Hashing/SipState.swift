/// The four words of SipHash: Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012.
struct SipState {
  private var v0, v1, v2, v3: UInt64

  @inline(__always)
  init(_ low: UInt64, _ high: UInt64) {
    v0 = low ^ 0x736F_6D65_7073_6575
    v1 = high ^ 0x646F_7261_6E64_6F6D
    v2 = low ^ 0x6C79_6765_6E65_7261
    v3 = high ^ 0x7465_6462_7974_6573
  }

  @inline(__always)
  mutating func take(_ word: UInt64, rounds: Int) {
    v3 ^= word
    for _ in 0..<rounds { mix() }
    v0 ^= word
  }

  @inline(__always)
  mutating func finish(rounds: Int) -> UInt64 {
    v2 ^= 0xFF
    for _ in 0..<rounds { mix() }
    return v0 ^ v1 ^ v2 ^ v3
  }

  @inline(__always)
  private mutating func mix() {
    v0 &+= v1
    v1 = Self.turned(v1, by: 13) ^ v0
    v0 = Self.turned(v0, by: 32)
    v2 &+= v3
    v3 = Self.turned(v3, by: 16) ^ v2
    v0 &+= v3
    v3 = Self.turned(v3, by: 21) ^ v0
    v2 &+= v1
    v1 = Self.turned(v1, by: 17) ^ v2
    v2 = Self.turned(v2, by: 32)
  }

  @inline(__always)
  private static func turned(_ word: UInt64, by bits: UInt64) -> UInt64 {
    word &<< bits | word &>> (64 &- bits)
  }
}
