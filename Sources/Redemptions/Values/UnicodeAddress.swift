/// E-mail addresses with letters beyond ASCII, in the one form of all spellings that arrive.
///
/// Letters with marks are single scalars, as in NFC, for Latin, Greek and Cyrillic; a domain is in
/// the form of ASCII that the network knows it by (RFC 5891, `xn--`).
enum UnicodeAddress {
  /// In small letters.
  static func folded(_ address: String) -> String {
    let text = composed(address.lowercased())
    guard let at = text.lastIndex(of: "@") else { return text }
    return text[...at] + ascii(domain: text[text.index(after: at)...])
  }

  /// In small letters and ASCII, where that is possible.
  static func domain(_ domain: String) -> String {
    ascii(domain: composed(domain.lowercased())[...])
  }

  private static func ascii(domain: Substring) -> String {
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    return labels.map(label).joined(separator: ".")
  }

  private static func label(_ label: Substring) -> String {
    if label.utf8.allSatisfy({ $0 < 0x80 }) { return String(label) }
    return Punycode.encoded(label.unicodeScalars.map(\.value)).map { "xn--" + $0 } ?? String(label)
  }

  /// Characters are compared as what they mean, however many scalars they are.
  private static func composed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for character in text {
      if let single = singles[character] {
        result.append(single)
      } else {
        result.append(contentsOf: character.unicodeScalars)
      }
    }
    return String(result)
  }

  /// The first scalar of each character that has one of its own; the standard library has no NFC.
  private static let singles: [Character: Unicode.Scalar] = {
    var singles: [Character: Unicode.Scalar] = [:]
    for range in [0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF] as [ClosedRange<UInt32>] {
      for scalar in range.lazy.compactMap(Unicode.Scalar.init)
      where singles[Character(scalar)] == nil && scalar.properties.isAlphabetic {
        singles[Character(scalar)] = scalar
      }
    }
    return singles
  }()
}
