import Foundation
import Hashing
import TestSupport
import Testing

@Suite struct EncodingTests {
  /// RFC 4648, section 10.
  @Test(
    arguments: zip(
      ["", "f", "fo", "foo", "foob", "fooba", "foobar"],
      ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"]))
  func base64IsThatOfTheStandard(plain: String, encoded: String) {
    #expect(Base64.text(of: Array(plain.utf8)) == encoded)
    let unpadded = encoded.filter { $0 != "=" }
    #expect(Base64.text(of: Array(plain.utf8), alphabet: .url) == unpadded)
  }

  @Test(arguments: 0..<UInt64(20))
  func textsAgreeWithFoundation(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<Int.random(in: 0...100, using: &generator)).map { _ in
      UInt8.random(in: .min ... .max, using: &generator)
    }
    let expected = Data(bytes).base64EncodedString()
    #expect(Base64.text(of: bytes) == expected)
    let urlSafe = expected.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 }.filter { $0 != "=" }
    #expect(Base64.text(of: bytes, alphabet: .url) == String(urlSafe))
    #expect(Hexadecimal.text(of: bytes.span) == bytes.map { String(format: "%02x", $0) }.joined())
    #expect(Hexadecimal.bytes(of: Hexadecimal.text(of: bytes.span)) == bytes)
  }

  @Test(arguments: ["0", "000", "0g", "g0", " 0", "0x", "é"])
  func whatIsNotHexadecimalIsRefused(text: String) {
    #expect(Hexadecimal.bytes(of: text) == nil)
  }

  @Test func randomBytesAreAsManyAsAskedForAndDiffer() {
    #expect(RandomBytes.make(count: 0).isEmpty)
    #expect(RandomBytes.make(count: 32).count == 32)
    #expect(Set((0..<100).map { _ in RandomBytes.make(count: 16) }).count == 100)
  }
}
