/// Text from outside made fit for a terminal or a page: it can neither move the cursor, nor change
/// the direction of what follows, nor hide.
enum VisibleText {
  /// Tabs become one blank, controls and direction marks U+FFFD.
  static func characters(of text: String) -> [Character] {
    text.map { character in
      if character == "\t" { return " " }
      return character.unicodeScalars.contains(where: isInvisible) ? "\u{FFFD}" : character
    }
  }

  static func string(of text: String) -> String {
    // Most texts are plain; only the others are rebuilt.
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    return isPlain ? text : String(characters(of: text))
  }

  /// How many columns a character takes in a terminal: two for East Asian and emoji ones.
  static func width(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if first.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}") {
      return 2
    }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029, 0xFEFF: true
    default: scalar.properties.generalCategory == .control
    }
  }
}
