internal import Facts

/// Reads countries, as codes or names; remembers the last one, because a shop has few.
struct CountryReader {
  struct Country {
    /// Two letters; empty when it is not known.
    var name = ""
    var key: CountryKey?
  }

  private var text: [UInt8] = []
  private var last = Country()

  mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Country {
    if range.isEmpty { return Country() }
    if isLast(bytes, range) { return last }
    text.removeAll(keepingCapacity: true)
    for index in range { text.append(bytes[index]) }
    let letters = text.first == UInt8(ascii: "'") ? text.dropFirst() : text[...]
    let name = Self.name(String(decoding: letters, as: UTF8.self))
    last = Country(name: name, key: CountryKey(name.utf8))
    return last
  }

  private func isLast(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    text.count == range.count
      && text.indices.allSatisfy { text[$0] == bytes[range.lowerBound + $0] }
  }

  private static func name(_ text: String) -> String {
    switch text.lowercased() {
    case "deutschland", "germany", "deu": return "DE"
    case "österreich", "austria", "aut": return "AT"
    case "schweiz", "switzerland", "suisse", "che": return "CH"
    default: return text.utf8.count == 2 ? text.uppercased() : ""
    }
  }
}
