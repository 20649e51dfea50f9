/// The same forms of single texts.
extension FoldedText {
  package static func name(_ name: String) -> String {
    var folded = FoldedText()
    let name = Array(name.utf8)
    _ = folded.foldName(name.span, name.span.extracting(first: 0))
    return String(decoding: folded.text, as: UTF8.self)
  }

  /// Nil without two words that sound.
  package static func sounds(_ name: String) -> String? {
    var folded = FoldedText()
    let name = Array(name.utf8)
    _ = folded.foldName(name.span, name.span.extracting(first: 0))
    return folded.foldSounds() ? String(decoding: folded.text, as: UTF8.self) : nil
  }

  package static func address(country: String, postcode: String, street: String) -> String {
    var folded = FoldedText()
    let (postcode, street) = (Array(postcode.utf8), Array(street.utf8))
    folded.foldAddress(country: country, postcode: postcode.span, street: street.span)
    return String(decoding: folded.text, as: UTF8.self)
  }

  package static func phone(_ number: String, country: String) -> String? {
    var folded = FoldedText()
    let isNumber = folded.foldPhone(Array(number.utf8).span, country: country)
    return isNumber ? String(decoding: folded.text, as: UTF8.self) : nil
  }
}
