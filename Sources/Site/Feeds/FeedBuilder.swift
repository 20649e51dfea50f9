internal import Diagnostics
internal import Program
internal import Quantity
internal import YAML

/// Gathers what the feed of a collection carries.
struct FeedBuilder {
  /// How many posts a feed carries, the newest.
  static let itemsMax = 20

  private let renderer: PageRenderer

  init(_ renderer: PageRenderer) {
    self.renderer = renderer
  }

  func feed(_ collection: PostCollection, _ worker: inout RenderWorker) -> Feed {
    let site = renderer.site
    let language = site.languages[collection.language]
    return Feed(
      title: "\(site.settings.title[language.code] ?? ""): \(collection.title)",
      subtitle: site.settings.tagline?[language.code] ?? "", language: language.code,
      homeAddress: site.base.absolute(collection.address),
      atomAddress: site.base.absolute(collection.atomAddress),
      jsonAddress: site.base.absolute(collection.jsonAddress),
      author: site.settings.author ?? site.settings.title[language.code] ?? "",
      items: collection.posts.prefix(Self.itemsMax).compactMap { item($0, &worker) })
  }

  /// A post; nil when it cannot be read, which its own page reports.
  private func item(_ index: Int, _ worker: inout RenderWorker) -> Feed.Item? {
    let site = renderer.site
    let page = site.pages[index]
    var unheard = RenderWorker()
    guard
      let source = PageReader.source(page.record.path, in: site.content, into: &unheard.findings)
    else { return nil }
    let content = renderer.renderContent(of: index, source, isAbsolute: true, &unheard)
    let published = page.details.date.map(site.zone.start) ?? .epoch
    return Feed.Item(
      title: page.details.title, address: site.base.absolute(page.address), published: published,
      updated: page.details.updated.map(site.zone.start) ?? published,
      summary: page.details.summary ?? "", content: content.html, author: page.details.author,
      tags: page.details.tags)
  }
}
