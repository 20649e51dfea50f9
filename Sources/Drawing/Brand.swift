/// What cards take from a site and its theme.
package struct Brand: Sendable {
  package var name: String
  /// The theme's logo as SVG, square or wide; nil for none.
  package var logo: [UInt8]?
  /// Where colours are, `onStage` and `onSun` are what is readable there.
  package var paper = Colour.white
  package var ink = Colour(css: "#14302a") ?? .black
  package var quiet = Colour(css: "#4a615a") ?? .black
  package var accent = Colour(css: "#17694a") ?? .black
  package var stage = Colour(css: "#ffcf3f") ?? .white
  package var onStage = Colour(css: "#14302a") ?? .black
  /// Families that Debian has, so that a card looks the same wherever it is made: slab letters for
  /// what is large, and for text the family that has the most scripts.
  package var displayFamily = "Roboto Slab"
  package var textFamily = "Noto Sans"

  package init(name: String, logo: [UInt8]? = nil) {
    self.name = name
    self.logo = logo
  }
}
