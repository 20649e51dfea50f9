internal import Mustache
internal import Quantity

/// One rendered page before it meets its template: what the view model calls `page`, and what
/// belongs beside it.
struct PageView: Sendable {
  enum Kind: String, Sendable {
    case page, post, list, tag, tags
    case notFound = "not-found"
  }

  var kind: Kind
  /// Number of the language.
  var language: Int
  /// Below the base address.
  var address: String
  var title: String
  var heading: String
  var hasHeading = false
  var description: String?
  var summary: String?
  var date: Day?
  var updated: Day?
  var author: String?
  var tags: [Value] = []
  var contents: [Value] = []
  var content: [UInt8] = []
  var image: Value = .null
  var socialImage: String?
  var wordCount = 0
  var isHome = false
  var isIndexed = true
  /// The addresses of this page in the site's languages; nil where it is not translated.
  var translations: [String?]
  var collection: Value = .null
  var previous: Value = .null
  var next: Value = .null
  var structuredData: [UInt8] = []

  init(
    _ kind: Kind, language: Int, address: String, title: String, heading: String? = nil,
    translations: [String?]
  ) {
    self.kind = kind
    self.language = language
    self.address = address
    self.title = title
    self.heading = heading ?? title
    self.translations = translations
  }
}
