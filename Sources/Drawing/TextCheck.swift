/// Whether texts can be drawn on this machine.
package enum TextCheck {
  /// The characters of a text that no installed font has.
  ///
  /// Fonts are looked for as they are when drawing: the brand's families first, then all others.
  package static func missing(
    in text: String, brand: Brand
  ) throws(DrawingFailure) -> [Character] {
    var isWhole = true
    for family in [brand.displayFamily, brand.textFamily] where isWhole {
      isWhole = try Canvas.missingCharacters(in: text, family: family) == 0
    }
    guard !isWhole else { return [] }
    var missing: [Character] = []
    for character in text where !missing.contains(character) {
      if try Canvas.missingCharacters(in: String(character), family: brand.textFamily) > 0 {
        missing.append(character)
      }
    }
    return missing
  }
}
