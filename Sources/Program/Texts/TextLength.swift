/// How long a text is as a channel counts it.
package struct TextLength: Sendable, Hashable {
  /// As the channel counts them.
  package let characters: Int
  /// How many messages an SMS becomes; 1 on other channels.
  package let messages: Int
  /// The first character that is not in the SMS alphabet, which halves what a message holds.
  package let costlyCharacter: Character?

  package init(of text: String, on channel: Channel) {
    switch channel {
    case .sms:
      let septets = Self.septets(text)
      costlyCharacter = text.first { SMSAlphabet.places(of: $0) == nil }
      let units = septets ?? text.utf16.count
      characters = units
      let (single, joined) = septets == nil ? (70, 67) : (160, 153)
      messages = units <= single ? 1 : (units + joined - 1) / joined
    case .x:
      characters = text.reduce(0) { $0 + Self.weight(of: $1) }
      messages = 1
      costlyCharacter = nil
    case .whatsapp, .email, .telegram, .signal, .linkedin, .xing, .facebook, .mastodon, .copy:
      characters = text.count
      messages = 1
      costlyCharacter = nil
    }
  }

  /// Units of seven bits; nil when a character is not in the alphabet.
  private static func septets(_ text: String) -> Int? {
    var count = 0
    for character in text {
      guard let places = SMSAlphabet.places(of: character) else { return nil }
      count += places
    }
    return count
  }

  /// X counts Latin, Greek, Cyrillic and common punctuation once, all else twice; an emoji is two.
  private static func weight(of character: Character) -> Int {
    let light: [ClosedRange<UInt32>] = [0...4351, 8192...8205, 8208...8223, 8242...8247]
    let isLight = character.unicodeScalars.allSatisfy { scalar in
      light.contains { $0.contains(scalar.value) }
    }
    return isLight ? character.unicodeScalars.count : 2
  }
}
