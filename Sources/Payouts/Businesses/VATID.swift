/// A VAT identification number: its country, and what follows.
///
/// Of German ones the check digit is right (ISO 7064, MOD 11,10, as the Federal Central Tax Office
/// gives it); of others only the shape is looked at.
package struct VATID: Sendable, Hashable {
  /// Why a text is no such number.
  package enum Flaw: Error, Sendable, Hashable {
    /// Not two letters, and 2 to 13 letters and digits.
    case shape
    /// A German one has nine digits, and does not begin with 0.
    case germanShape
    case checkDigit
  }

  /// Capitals and digits, without blanks.
  package let text: String

  package var isGerman: Bool { text.hasPrefix("DE") }

  package init(_ written: String) throws(Flaw) {
    let bytes = written.utf8.filter { $0 != UInt8(ascii: " ") }.map { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 32 : byte
    }
    guard (4...15).contains(bytes.count), bytes.prefix(2).allSatisfy({ Self.isLetter($0) }),
      bytes.dropFirst(2).allSatisfy({ Self.isLetter($0) || Self.isDigit($0) })
    else { throw .shape }
    text = String(decoding: bytes, as: UTF8.self)
    guard isGerman else { return }
    let digits = bytes.dropFirst(2).map { Int($0) - 0x30 }
    guard digits.count == 9, digits.allSatisfy((0...9).contains), digits[0] > 0 else {
      throw .germanShape
    }
    guard Self.checkDigit(digits.dropLast()) == digits[8] else { throw .checkDigit }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func checkDigit(_ digits: some Sequence<Int>) -> Int {
    let product = digits.reduce(10) { product, digit in
      let sum = (digit + product) % 10
      return 2 * (sum == 0 ? 10 : sum) % 11
    }
    return (11 - product) % 10
  }
}
