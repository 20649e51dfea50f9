/// What straight quotes, hyphen pairs and three dots become in one language.
///
/// Copies share one table, so that options are cheap to pass on.
package final class Punctuation: Sendable {
  let doubleOpen, doubleClose, singleOpen, singleClose: [UInt8]
  let apostrophe, shortDash, longDash, ellipsis: [UInt8]

  /// `shortDash` is for `--`, `longDash` for `---`.
  package init(
    doubleOpen: String, doubleClose: String, singleOpen: String, singleClose: String,
    apostrophe: String = "’", shortDash: String = "–", longDash: String = "—",
    ellipsis: String = "…"
  ) {
    self.doubleOpen = Array(doubleOpen.utf8)
    self.doubleClose = Array(doubleClose.utf8)
    self.singleOpen = Array(singleOpen.utf8)
    self.singleClose = Array(singleClose.utf8)
    self.apostrophe = Array(apostrophe.utf8)
    self.shortDash = Array(shortDash.utf8)
    self.longDash = Array(longDash.utf8)
    self.ellipsis = Array(ellipsis.utf8)
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
