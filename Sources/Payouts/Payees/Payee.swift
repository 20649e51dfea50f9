/// Where money goes: held while a file is written, never kept.
package struct Payee: Sendable, Hashable {
  /// As the account's owner is called, in any script.
  package let name: String
  package let iban: IBAN
  /// Nil when not given; within the area, banks find it by the IBAN.
  package let bic: String?

  package init(name: String, iban: IBAN, bic: String? = nil) {
    self.name = name
    self.iban = iban
    self.bic = bic
  }

  /// Whether a text has the form of a business identifier code (ISO 9362).
  static func isBIC(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 8 || bytes.count == 11 else { return false }
    return bytes.enumerated().allSatisfy { index, byte in
      let isLetter = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      return isLetter || isDigit && !(4..<6).contains(index)
    }
  }
}
