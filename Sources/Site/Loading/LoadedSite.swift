internal import Diagnostics
internal import Files
internal import Hashing
internal import Mustache
internal import Program
internal import Quantity
internal import ShareKit
internal import YAML

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
  let pages: PageList
  /// Those that are not shown, sorted by path; they have an address, but no output.
  let hiddenPages: PageList
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
  let templatedPages: [Int]
  let hasAliases: Bool
  let pageCounts: [Int]
  /// What servers and hosts read that the settings name, sorted by path.
  let hostFiles: [HostFile]
  /// Covers every input that any page may show, but for pages and assets themselves.
  let digest: Digest128
  /// Of everything that the shape follows from, beside the details of pages.
  let inputsDigest: Digest128

  init(_ inputs: SiteInputs, _ shape: SiteShape, templates: Templates, cards: OfferCards) {
    options = inputs.options
    settings = inputs.settings
    campaign = inputs.campaign
    base = inputs.base
    zone = inputs.zone
    content = inputs.content
    languages = inputs.languages
    defaultLanguage = inputs.defaultLanguage
    pages = shape.pages
    hiddenPages = shape.hiddenPages
    collections = shape.collections
    postIndexes = shape.postIndexes
    links = shape.links
    assets = inputs.assets
    statics = inputs.statics
    theme = inputs.theme
    self.templates = templates
    self.cards = cards
    templatedPages = shape.templatedPages
    hasAliases = shape.hasAliases
    pageCounts = shape.pageCounts
    digest = shape.digest
    inputsDigest = inputs.digest
    let hosted = HostedSite(
      settings: inputs.settings, base: inputs.base, languages: inputs.languages,
      defaultLanguage: inputs.defaultLanguage, pages: shape.hasAliases ? Array(shape.pages) : [],
      statics: inputs.statics, theme: inputs.theme,
      share: ShareLayout(
        inputs.settings.sharePath, codeCount: inputs.options.shareSource?.codeCount ?? 0,
        flatMax: inputs.options.flatShareCountMax))
    hostFiles = HostFile.all(of: hosted, for: inputs.settings.hosting.hosts.map(\.value))
  }

  /// All pages, shown or not, sorted by path.
  var allPages: [(page: Page, isShown: Bool)] {
    var all: [(page: Page, isShown: Bool)] = []
    all.reserveCapacity(pages.count + hiddenPages.count)
    var hidden = hiddenPages[...]
    for page in pages {
      while let first = hidden.first, first.record.path.precedesInBytes(page.record.path) {
        all.append((hidden.removeFirst(), false))
      }
      all.append((page, true))
    }
    return all + hidden.map { ($0, false) }
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
