/// What straight quotes, hyphen pairs and three dots become in one language.
package struct Punctuation: Sendable, Hashable {
  package var doubleOpen: String
  package var doubleClose: String
  package var singleOpen: String
  package var singleClose: String
  package var apostrophe = "’"
  /// For `--`.
  package var shortDash = "–"
  /// For `---`.
  package var longDash = "—"
  package var ellipsis = "…"

  package init(
    doubleOpen: String, doubleClose: String, singleOpen: String, singleClose: String
  ) {
    self.doubleOpen = doubleOpen
    self.doubleClose = doubleClose
    self.singleOpen = singleOpen
    self.singleClose = singleClose
  }

  package static let german = Punctuation(
    doubleOpen: "„", doubleClose: "“", singleOpen: "‚", singleClose: "‘")
  package static let english = Punctuation(
    doubleOpen: "“", doubleClose: "”", singleOpen: "‘", singleClose: "’")
  package static let french = Punctuation(
    doubleOpen: "«\u{202F}", doubleClose: "\u{202F}»", singleOpen: "‹\u{202F}",
    singleClose: "\u{202F}›")

  /// The customs of a language by its code (`de`, `en-GB`), or nil for one that is not known.
  package static func of(language code: String) -> Punctuation? {
    switch code.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
    case "de": german
    case "en": english
    case "fr": french
    default: nil
    }
  }
}
