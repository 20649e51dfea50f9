import Hashing
import TestSupport
import Testing

@Suite struct DigestTests {
  @Test(arguments: KnownDigests.all)
  func digestsAreThoseOfAnotherImplementation(_ known: KnownDigests) {
    #expect(Digest128.blake2b(of: known.message).hexadecimal == known.blake2b128)
    #expect(Digest256.blake2b(of: known.message).hexadecimal == known.blake2b256)
    #expect(Digest256.sha256(of: known.message).hexadecimal == known.sha256)
    #expect(Digest512.sha512(of: known.message).hexadecimal == known.sha512)
  }

  /// FIPS 180-4 and RFC 7693 name these.
  @Test func digestsOfTheStandardsExamplesAreTheirs() {
    let message = Array("abc".utf8)
    #expect(
      Digest256.sha256(of: message).hexadecimal
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      Digest512.sha512(of: message).hexadecimal
        == "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f")
  }

  /// From Python's `hashlib.blake2b(b"abc", key=bytes(range(32)), digest_size=32)`.
  @Test func aKeyMakesAnotherDigest() {
    var keyed = BLAKE2bHasher<Digest256>(key: Array(0..<32))
    keyed.update(Array("abc".utf8))
    #expect(
      keyed.finish().hexadecimal
        == "d63a32d3e44738d7907f964316c241adaba0abfeabc32349677578a15a203f7f")
    var plain = BLAKE2bHasher<Digest256>(key: [])
    plain.update(Array("abc".utf8))
    #expect(plain.finish() == Digest256.blake2b(of: Array("abc".utf8)))
  }

  @Test(arguments: 0..<UInt64(20))
  func piecesHashLikeTheWhole(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let message = (0..<Int.random(in: 0...2000, using: &generator)).map { _ in
      UInt8.random(in: .min ... .max, using: &generator)
    }
    var short = BLAKE2bHasher<Digest128>()
    var long = BLAKE2bHasher<Digest256>()
    var sha = SHA256Hasher()
    var rest = message[...]
    while !rest.isEmpty {
      let piece = Array(rest.prefix(Int.random(in: 0...300, using: &generator)))
      rest = rest.dropFirst(piece.count)
      short.update(piece)
      long.update(piece)
      sha.update(piece)
    }
    #expect(short.finish() == Digest128.blake2b(of: message))
    #expect(long.finish() == Digest256.blake2b(of: message))
    #expect(sha.finish() == Digest256.sha256(of: message))
  }

  @Test func fieldsDoNotRunIntoEachOther() {
    func digest(_ fields: String...) -> Digest128 {
      var hasher = BLAKE2bHasher<Digest128>()
      for field in fields { hasher.updateField(field) }
      return hasher.finish()
    }
    #expect(digest("ab", "c") != digest("a", "bc"))
    #expect(digest("ab", "c") != digest("abc"))
    #expect(digest("") != digest())
    #expect(digest("ab", "c") == digest("ab", "c"))
  }

  @Test func aFieldIsItsCountThenItsBytes() {
    var hasher = BLAKE2bHasher<Digest128>()
    hasher.updateField("ab")
    #expect(hasher.finish() == Digest128.blake2b(of: [0, 0, 0, 0, 0, 0, 0, 2, 0x61, 0x62]))
  }

  @Test(arguments: 0..<UInt64(50))
  func digestsOrderAsTheirBytesDo(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    // A small alphabet and common beginnings, so that every word gets to decide.
    func bytes(_ count: Int) -> [UInt8] {
      (0..<count).map { _ in Int.random(in: 0..<count, using: &generator) == 0 ? 255 : 0 }
    }
    let few = (0..<20).map { _ in bytes(16) }
    let many = (0..<20).map { _ in bytes(64) }
    func ordered(_ list: [[UInt8]]) -> [[UInt8]] {
      list.sorted { $0.lexicographicallyPrecedes($1) }
    }
    #expect(few.compactMap { Digest128(bytes: $0) }.sorted().map(\.bytes) == ordered(few))
    #expect(many.compactMap { Digest512(bytes: $0) }.sorted().map(\.bytes) == ordered(many))
  }

  @Test func aDigestIsReadBackFromItsText() throws {
    let digest = Digest256.sha256(of: [1, 2, 3])
    #expect(Digest256(hexadecimal: digest.hexadecimal) == digest)
    #expect(Digest256(hexadecimal: digest.hexadecimal.uppercased()) == digest)
    #expect(Digest256(bytes: digest.bytes) == digest)
    #expect(Digest256(hexadecimal: String(digest.hexadecimal.dropLast(2))) == nil)
    #expect(Digest256(hexadecimal: "+f" + digest.hexadecimal.dropFirst(2)) == nil)
    #expect(Digest128(bytes: digest.bytes) == nil)
  }

  @Test func aContentKeyTakesSixteenBytes() {
    #expect(MemoryLayout<Digest128>.size == 16)
    #expect(MemoryLayout<Digest256>.size == 32)
    #expect(MemoryLayout<Digest512>.size == 64)
  }

  @Test func manyThreadsMayHashAtOnce() async {
    let digests = await withTaskGroup(of: Digest128.self) { group in
      for _ in 0..<64 { group.addTask { Digest128.blake2b(of: [1, 2, 3]) } }
      return await group.reduce(into: Set<Digest128>()) { $0.insert($1) }
    }
    #expect(digests.count == 1)
  }
}
