/// An international bank account number whose country, length and check digits are right (ISO
/// 13616).
package struct IBAN: Sendable, Hashable {
  /// Why a text is no IBAN.
  package enum Flaw: Error, Sendable, Hashable {
    /// Not two letters, two digits, and letters and digits.
    case shape
    case unknownCountry
    /// It should have this many characters.
    case length(Int)
    case checkDigits
  }

  /// Capitals and digits, without blanks.
  package let text: String

  package init(_ written: String) throws(Flaw) {
    let bytes = written.utf8.filter { $0 != UInt8(ascii: " ") }.map { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 32 : byte
    }
    guard bytes.count >= 5, bytes.count <= 34, bytes.allSatisfy({ Self.value(of: $0) != nil }),
      bytes.prefix(2).allSatisfy({ $0 >= UInt8(ascii: "A") }),
      bytes[2...3].allSatisfy({ $0 <= UInt8(ascii: "9") })
    else { throw .shape }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let length = IBANCountry.lengths[String(text.prefix(2))] else { throw .unknownCountry }
    guard bytes.count == length else { throw .length(length) }
    guard Self.remainder(bytes[4...] + bytes[..<4]) == 1 else { throw .checkDigits }
    self.text = text
  }

  /// `DE89…3000`: enough to find it in a list, not to use it.
  package var masked: String { "\(text.prefix(4))…\(text.suffix(4))" }

  /// Letters count from 10 on; the number they form is taken modulo 97 (ISO 7064).
  private static func remainder(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { remainder, byte in
      let value = value(of: byte) ?? 0
      return (remainder * (value < 10 ? 10 : 100) + value) % 97
    }
  }

  private static func value(of byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
