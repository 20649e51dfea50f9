/// Text in the letters that every bank of the area reads: `a–z A–Z 0–9 / - ? : ( ) . , ' +` and
/// blank.
///
/// Source: European Payments Council, EPC217-08, and the German banking industry's DFÜ agreement,
/// annex 3.
enum SEPAText {
  /// Names may have this many characters, remittance texts that many.
  static let nameMax = 70
  static let remittanceMax = 140
  static let referenceMax = 35

  /// The text written in these letters, blanks joined, cut to a length. Letters of other scripts
  /// become blanks: the result may be empty.
  static func text(_ written: String, max: Int) -> String {
    var bytes: [UInt8] = []
    for scalar in written.unicodeScalars {
      if scalar == diaeresis {
        // A decomposed umlaut: its vowel has been written already.
        if let last = bytes.last, vowels.contains(last) { bytes.append(UInt8(ascii: "e")) }
        continue
      }
      for byte in letters(for: scalar).utf8 {
        let isBlank = byte == UInt8(ascii: " ")
        if isBlank, bytes.isEmpty || bytes.last == UInt8(ascii: " ") { continue }
        bytes.append(byte)
      }
    }
    var cut = bytes.prefix(max)
    while cut.last == UInt8(ascii: " ") { cut.removeLast() }
    return String(decoding: cut, as: UTF8.self)
  }

  /// Whether something of a name is left: a letter or a digit.
  static func isName(_ text: String) -> Bool {
    text.utf8.contains { byte in
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      return isDigit || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & ~0x20)
    }
  }

  private static let diaeresis: Unicode.Scalar = "\u{308}"
  private static let vowels = Array("aouAOU".utf8)
  private static let marks = Set("/-?:().,'+ ".unicodeScalars)

  static func letters(for scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": String(scalar)
    case _ where marks.contains(scalar): String(scalar)
    case "&": "+"
    case "_", "–", "—", "‐", "‑": "-"
    case "’", "‘", "`", "´", "ʼ": "'"
    default: latin[scalar] ?? " "
    }
  }

  /// Latin letters with marks. German ones are written as Germans do.
  private static let latin: [Unicode.Scalar: String] = {
    let rows: [(String, String)] = [
      ("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue"), ("ß", "ss"),
      ("ẞ", "SS"), ("æ", "ae"), ("Æ", "AE"), ("œ", "oe"), ("Œ", "OE"), ("þ", "th"), ("Þ", "Th"),
      ("ĳ", "ij"), ("Ĳ", "IJ"), ("ŋ", "ng"), ("Ŋ", "NG"),
      ("àáâãåāăąǎ", "a"), ("ÀÁÂÃÅĀĂĄǍ", "A"), ("çćĉċč", "c"), ("ÇĆĈĊČ", "C"), ("ďđð", "d"),
      ("ĎĐÐ", "D"), ("èéêëēĕėęě", "e"), ("ÈÉÊËĒĔĖĘĚ", "E"), ("ĝğġģ", "g"), ("ĜĞĠĢ", "G"),
      ("ĥħ", "h"), ("ĤĦ", "H"), ("ìíîïĩīĭįıǐ", "i"), ("ÌÍÎÏĨĪĬĮİǏ", "I"), ("ĵ", "j"), ("Ĵ", "J"),
      ("ķĸ", "k"), ("Ķ", "K"), ("ĺļľŀł", "l"), ("ĹĻĽĿŁ", "L"), ("ñńņňŉ", "n"), ("ÑŃŅŇ", "N"),
      ("òóôõøōŏőǒ", "o"), ("ÒÓÔÕØŌŎŐǑ", "O"), ("ŕŗř", "r"), ("ŔŖŘ", "R"), ("śŝşšșſ", "s"),
      ("ŚŜŞŠȘ", "S"), ("ţťŧț", "t"), ("ŢŤŦȚ", "T"), ("ùúûũūŭůűųǔ", "u"), ("ÙÚÛŨŪŬŮŰŲǓ", "U"),
      ("ŵ", "w"), ("Ŵ", "W"), ("ýÿŷ", "y"), ("ÝŸŶ", "Y"), ("źżž", "z"), ("ŹŻŽ", "Z"),
      // Marks that stand after their letters.
      ("\u{300}\u{301}\u{302}\u{303}\u{304}\u{306}\u{307}\u{30A}\u{30B}\u{30C}\u{327}\u{328}", ""),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (letters, plain) in rows {
      for scalar in letters.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()
}
