/// A person's name as pages show it: one line, without signs that change how the rest is read.
package struct DisplayName: Sendable, Hashable {
  package let text: String

  /// The most characters that are shown.
  package static let charactersMax = 40

  /// The name without control characters and bidirectional overrides, with single blanks; nil when
  /// nothing is left. What is too long ends in `…`.
  package init?(_ name: String) {
    if Self.isPlainWord(name) {
      text = name
      return
    }
    let isKept = { (scalar: Unicode.Scalar) in
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned: scalar == "\u{200D}"
      default: true
      }
    }
    let words = name.split { $0.isWhitespace || $0.isNewline }.map { word in
      var kept = String.UnicodeScalarView()
      kept.append(contentsOf: word.unicodeScalars.filter(isKept))
      return String(kept)
    }
    let shown = words.filter { !$0.isEmpty }.joined(separator: " ")
    if shown.isEmpty { return nil }
    text =
      shown.count > Self.charactersMax ? shown.prefix(Self.charactersMax - 1) + "…" : shown
  }

  /// Whether it is one word that nothing is to be done with, as most first names are: visible
  /// ASCII and the letters from À to ſ, whose first bytes are C3 to C5.
  private static func isPlainWord(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= charactersMax
      && name.utf8.allSatisfy {
        $0 > 0x20 && $0 < 0x7F || $0 >= 0x80 && $0 < 0xC0 || $0 >= 0xC3 && $0 < 0xC6
      }
  }
}
