extension OpenGraphCard {
  /// The characters of its texts that no installed font has.
  package func missingCharacters(brand: Brand) -> [Character] {
    TextCheck.missing(
      in: [brand.name, title, summary, caption, figure, detail, host].joined(separator: " "),
      brand: brand)
  }
}
