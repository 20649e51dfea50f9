internal import Facts

/// Reads countries, as codes or names; remembers the last one, because a shop has few.
struct CountryReader {
  struct Country {
    /// Two letters; empty when it is not known.
    var name = ""
    var key: CountryKey?
  }

  /// A word that is no country: that nothing is known would be something else.
  struct Unreadable: Error {}

  private var text: [UInt8] = []
  private var last = Country()

  mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(Unreadable) -> Country {
    if range.isEmpty { return Country() }
    if isLast(bytes, range) { return last }
    let name = try Self.name(String(copying: bytes.extracting(range)))
    text.removeAll(keepingCapacity: true)
    for index in range { text.append(bytes[index]) }
    last = Country(name: name, key: CountryKey(name.utf8))
    return last
  }

  private func isLast(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    text.count == range.count
      && text.indices.allSatisfy { text[$0] == bytes[range.lowerBound + $0] }
  }

  /// What is written for a country that nobody knows.
  private static let unknown: Set<String> = ["n/a", "none", "null", "unbekannt", "unknown"]

  /// Letters in use that are none of ISO 3166.
  private static let otherCodes = ["UK": "GB", "EL": "GR"]

  private static func name(_ text: String) throws(Unreadable) -> String {
    let letters = Array(text.utf8.filter { $0 > 0x20 && $0 != UInt8(ascii: "'") })
    if letters.count == 2, CountryKey(letters) != nil {
      let code = String(decoding: letters, as: UTF8.self).uppercased()
      return otherCodes[code] ?? code
    }
    let isWord = text.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    if !isWord || unknown.contains(text.lowercased()) { return "" }
    guard let code = CountryNames.code(text) else { throw Unreadable() }
    return code
  }
}
