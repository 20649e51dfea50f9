/// The characters that a text message holds 160 of (3GPP TS 23.038); any other makes it 70.
package enum SMSAlphabet {
  private static let basic = Set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
      + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà")

  /// They take two places.
  private static let extended: Set<Character> = ["^", "{", "}", "\\", "[", "~", "]", "|", "€"]

  /// Typographic signs that read the same in a plainer form.
  private static let plainer: [Character: String] = [
    "–": "-", "—": "-", "‑": "-", "„": "\"", "“": "\"", "”": "\"", "»": "\"", "«": "\"",
    "‚": "'", "‘": "'", "’": "'", "…": "...", "\u{A0}": " ", "\u{202F}": " ",
  ]

  /// The places a character takes; nil when it is not in the alphabet.
  static func places(of character: Character) -> Int? {
    if basic.contains(character) { return 1 }
    return extended.contains(character) ? 2 : nil
  }

  /// The text with typographic signs in their plainer form.
  package static func folded(_ text: String) -> String {
    text.reduce(into: "") { folded, character in
      if let plain = plainer[character] { folded += plain } else { folded.append(character) }
    }
  }
}
