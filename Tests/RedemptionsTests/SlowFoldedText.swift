/// What `FoldedText` makes byte by byte, by way of texts and characters.
enum SlowFoldedText {
  /// Small letters and digits only, umlauts as two letters, accents taken off; words in a list.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().unicodeScalars {
      let letters = Self.letters(scalar)
      if letters.isEmpty, scalar != "'", scalar != "\u{2019}" {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      word += letters
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func letters(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "ä", "æ": return "ae"
    case "ö", "œ", "ø": return "oe"
    case "ü": return "ue"
    case "ß": return "ss"
    case "à"..."å": return "a"
    case "ç", "ć", "č": return "c"
    case "è"..."ë", "ę", "ě": return "e"
    case "ì"..."ï", "ı": return "i"
    case "ñ", "ń": return "n"
    case "ò"..."õ": return "o"
    case "ù"..."û": return "u"
    case "ý", "ÿ": return "y"
    case "ł": return "l"
    case "ś", "š", "ş": return "s"
    case "ź", "ż", "ž": return "z"
    case "ğ": return "g"
    default:
      return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        ? String(scalar) : ""
    }
  }

  /// First and family name in any order.
  static func name(_ text: String) -> String {
    words(text).sorted().joined(separator: " ")
  }

  /// Country, postal code without blanks, street and house number, `Straße` in one spelling.
  static func address(country: String, postcode: String, street: String) -> String {
    let streetText = words(street).map { word in
      if word == "str" || word == "strasse" || word == "street" || word == "st" { return "str" }
      for ending in ["strasse", "str"] where word.hasSuffix(ending) && word != ending {
        return String(word.dropLast(ending.count)) + "str"
      }
      return word
    }
    return [country.lowercased(), words(postcode).joined(), streetText.joined()]
      .joined(separator: "|")
  }

  /// The number in international form; nil without at least six digits.
  ///
  /// `country`: where a number with a single leading zero is dialled.
  static func phone(_ text: String, country: String) -> String? {
    let cleaned = text.filter { !$0.isWhitespace }.split(separator: "(0)").joined()
    let isInternational = cleaned.drop { !$0.isNumber && $0 != "+" }.hasPrefix("+")
    var digits = cleaned.filter { ("0"..."9").contains($0) }
    guard digits.count >= 6 else { return nil }
    if isInternational { return "+" + digits }
    if digits.hasPrefix("00") { return "+" + digits.dropFirst(2) }
    if digits.hasPrefix("0"), let prefix = dialling[country] {
      digits.removeFirst()
      return "+" + prefix + digits
    }
    return digits
  }

  private static let dialling: [String: String] = [
    "DE": "49", "AT": "43", "CH": "41", "LI": "423", "LU": "352", "NL": "31", "BE": "32",
    "FR": "33", "GB": "44", "DK": "45", "PL": "48", "CZ": "420", "SE": "46", "ES": "34",
  ]
}
