extension OpenGraphCard {
  /// The characters of its texts that no installed font has.
  package func missingCharacters(brand: Brand) throws(DrawingFailure) -> [Character] {
    try TextCheck.missing(
      in: [brand.name, title, summary, caption, figure, detail, host].joined(separator: " "),
      brand: brand)
  }
}
