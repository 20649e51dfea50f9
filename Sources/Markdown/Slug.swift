/// Identifiers for headings, as GitHub makes them, but with German letters spelled out.
enum Slug {
  /// Lower-case letters and digits of any script, `-` for blanks, `_` kept, the rest left out;
  /// `section` when nothing is left.
  static func of(_ text: [UInt8]) -> [UInt8] {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.count + 4)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte >= 0x80 {
        index = appendScalar(of: text, at: index, to: &slug)
        continue
      }
      index += 1
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"):
        slug.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "\n"), UInt8(ascii: "\t"):
        appendHyphen(to: &slug)
      default: break
      }
    }
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug.isEmpty ? Array("section".utf8) : slug
  }

  /// Whether an author may write it as `{#id}`: letters, digits, `-`, `_`, `.`, `:`.
  static func isIdentifier(_ id: [UInt8]) -> Bool {
    !id.isEmpty
      && id.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
          UInt8(ascii: "."), UInt8(ascii: ":"), 0x80...:
          true
        default: false
        }
      }
  }

  /// Runs of blanks and hyphens become one hyphen; none stands at the start.
  private static func appendHyphen(to slug: inout [UInt8]) {
    guard let last = slug.last, last != UInt8(ascii: "-") else { return }
    slug.append(UInt8(ascii: "-"))
  }

  /// Appends what a scalar outside of ASCII becomes; returns the index after it.
  private static func appendScalar(
    of text: [UInt8], at index: Int, to slug: inout [UInt8]
  ) -> Int {
    var end = index + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    let scalars = String(decoding: text[index..<end], as: UTF8.self).unicodeScalars
    guard let scalar = scalars.first else { return end }
    if let spelled = spelling(of: scalar) {
      slug += Array(spelled.utf8)
    } else if scalar.properties.isWhitespace || scalar.properties.isDash {
      appendHyphen(to: &slug)
    } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      slug += Array(scalar.properties.lowercaseMapping.utf8)
    }
    return end
  }

  private static func spelling(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ä", "Ä", "æ", "Æ": "ae"
    case "ö", "Ö", "œ", "Œ": "oe"
    case "ü", "Ü": "ue"
    case "ß", "ẞ": "ss"
    case "à", "á", "â", "ã", "å", "À", "Á", "Â", "Ã", "Å": "a"
    case "ç", "Ç", "č", "Č", "ć", "Ć": "c"
    case "è", "é", "ê", "ë", "È", "É", "Ê", "Ë", "ě", "Ě": "e"
    case "ì", "í", "î", "ï", "Ì", "Í", "Î", "Ï": "i"
    case "ñ", "Ñ", "ň", "Ň", "ń", "Ń": "n"
    case "ò", "ó", "ô", "õ", "ø", "Ò", "Ó", "Ô", "Õ", "Ø": "o"
    case "ù", "ú", "û", "Ù", "Ú", "Û", "ů", "Ů": "u"
    case "ý", "ÿ", "Ý": "y"
    case "š", "Š", "ś", "Ś": "s"
    case "ž", "Ž", "ź", "Ź", "ż", "Ż": "z"
    case "ł", "Ł": "l"
    case "ř", "Ř": "r"
    default: nil
    }
  }
}
