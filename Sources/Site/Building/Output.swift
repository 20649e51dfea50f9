internal import Hashing

/// One file that a build makes.
struct Output: Sendable {
  enum Kind: Sendable {
    /// A page, or a list with its introduction, by number of the page.
    case page(Int)
    /// A page of a list: collection, language, number from 1.
    case list(Int, Int, Int)
    /// A page of a tag's list: collection, language, tag, number from 1.
    case tag(Int, Int, Int, Int)
    /// All tags: collection, language.
    case tags(Int, Int)
    case notFound(Int)
    /// From a former address to a page, by number.
    case redirect(Int)
    case atom(Int, Int)
    case jsonFeed(Int, Int)
    /// The sitemap, or its index and then its parts, counted from 1.
    case sitemap(Int)
    case robots
    case asset(Int)
    /// The picture for links to an offer.
    case card(Int)
    case staticFile(Int)
    /// What a host reads from the public folder, by number.
    case hostFile(Int)
  }

  /// Below the public directory.
  let path: String
  let kind: Kind
  /// Who asks for it, as messages name it; nil for pages: their source does.
  let origin: String?

  /// Whether its key depends on what rendering it finds.
  var isPage: Bool {
    if case .page = kind { return true }
    return false
  }
}
