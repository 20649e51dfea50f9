internal import Quantity

/// A language of the site, as its pages use it.
struct PageLanguage: Sendable {
  let language: Language
  /// Its own name for itself.
  let name: String
  /// What its addresses begin with: empty, or `/en`.
  let prefix: String

  var code: String { language.tag }
  var direction: String { language.isRightToLeft ? "rtl" : "ltr" }
  var home: String { prefix + "/" }

  /// The word before the number in the addresses of long lists.
  var pageWord: String { language.primary == "de" ? "seite" : "page" }
}
