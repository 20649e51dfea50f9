internal import Diagnostics
internal import Files
internal import Hashing
internal import Mustache
internal import Program
internal import Quantity

/// Everything a site is made of, read and checked, before anything is rendered.
///
/// Immutable, so that all workers share it.
final class LoadedSite: Sendable {
  let options: BuildOptions
  let settings: SiteSettings
  let campaign: Campaign
  let base: SiteBase
  let zone: ZoneRules
  let content: Directory
  let languages: [PageLanguage]
  let defaultLanguage: Int
  /// Those that are shown, sorted by path.
  let pages: [Page]
  /// Those that are not shown, sorted by path; they have an address, but no output.
  let hiddenPages: [Page]
  /// By number of the collection in the settings, then by language.
  let collections: [[PostCollection]]
  /// Where a post stands in its collection, by number of the page; nil for other pages.
  let postIndexes: [Int?]
  let links: LinkIndex
  let assets: [Asset]
  let cards: OfferCards
  /// Files that keep their names, below `static/`.
  let statics: [Directory.Found]
  let theme: Theme
  let templates: Templates
  /// Covers every input that any page may show, but for pages and assets themselves.
  let digest: Digest128

  init(
    options: BuildOptions, settings: SiteSettings, campaign: Campaign, base: SiteBase,
    zone: ZoneRules, content: Directory, languages: [PageLanguage], defaultLanguage: Int,
    pages: [Page], hiddenPages: [Page], collections: [[PostCollection]],
    postIndexes: [Int?], links: LinkIndex, assets: [Asset], cards: OfferCards,
    statics: [Directory.Found],
    theme: Theme, templates: Templates, digest: Digest128
  ) {
    self.options = options
    self.settings = settings
    self.campaign = campaign
    self.base = base
    self.zone = zone
    self.content = content
    self.languages = languages
    self.defaultLanguage = defaultLanguage
    self.pages = pages
    self.hiddenPages = hiddenPages
    self.collections = collections
    self.postIndexes = postIndexes
    self.links = links
    self.assets = assets
    self.cards = cards
    self.statics = statics
    self.theme = theme
    self.templates = templates
    self.digest = digest
  }

  /// The address of the start page; `/` for a site that has no language, which is a finding.
  var home: String {
    languages.indices.contains(defaultLanguage) ? languages[defaultLanguage].home : "/"
  }

  /// The day it is, where the publisher is.
  var today: Day { zone.day(at: options.now) }

  /// The same page in another language, by number; nil when it is not translated.
  func translation(of page: Page, in language: Int) -> Int? {
    language == page.language ? nil : links.page(named: page.name.utf8, in: language)
  }

  /// The collection a page belongs to, in the page's language.
  func collection(of page: Page) -> PostCollection? {
    page.collection.map { collections[$0][page.language] }
  }

  /// The asset at a path below `Content/`, or below the folder of a page.
  func asset(_ path: String, near folder: String) -> Asset? {
    if path.utf8.last == UInt8(ascii: "/") { return nil }
    if let near = Address.resolve(path, from: folder), let index = links.asset(at: near) {
      return assets[index]
    }
    guard path.utf8.first != UInt8(ascii: "/"), let below = Address.resolve("/" + path, from: ""),
      let index = links.asset(at: below)
    else { return nil }
    return assets[index]
  }
}
