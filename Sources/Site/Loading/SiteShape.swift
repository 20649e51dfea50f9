internal import Hashing

/// Where everything of a site is: what follows from the details of all pages, not from their texts.
///
/// It stays the same when only texts change, and is then taken from the last build.
struct SiteShape: Sendable {
  /// Those that are shown, sorted by path.
  let pages: PageList
  /// Those that are not shown, sorted by path.
  let hiddenPages: PageList
  /// By number of the collection in the settings, then by language.
  let collections: [[PostCollection]]
  /// Where a post stands in its collection, by number of the page; nil for other pages.
  let postIndexes: [Int?]
  let links: LinkIndex
  /// The shown pages that name a template of their own.
  let templatedPages: [Int]
  /// Whether a page has former addresses.
  let hasAliases: Bool
  /// How many pages are shown in each language.
  let pageCounts: [Int]
  /// Covers every input that any page may show, but for pages and assets themselves.
  let digest: Digest128

  /// The positions of all posts, by number of the page.
  static func postIndexes(_ collections: [[PostCollection]], pageCount: Int) -> [Int?] {
    var indexes: [Int?] = Array(repeating: nil, count: pageCount)
    for collection in collections.joined() {
      for (position, post) in collection.posts.enumerated() { indexes[post] = position }
    }
    return indexes
  }
}
