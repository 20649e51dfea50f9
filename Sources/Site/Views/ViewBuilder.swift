internal import Markdown
internal import Mustache
internal import Program
internal import Quantity

/// Makes the values that templates look up. Made once for a site, shared by all workers.
final class ViewBuilder: Sendable {
  static let generator = "Passalong"

  private let site: LoadedSite
  /// By language: the outer frame, the same for every page.
  let siteFrames: [Object]
  private let menus: [[MenuEntry]]
  private let footerMenus: [[MenuEntry]]
  /// By collection, language and tag: a link to the tag's list.
  private let tagLinks: [[[Value]]]
  /// By collection and language: what a post shows of the collection it is in.
  private let collectionValues: [[Value]]
  private let menuValues: [Value]
  private let footerMenuValues: [Value]

  /// An entry of a menu with the address it leads to.
  struct MenuEntry: Sendable {
    let title: String
    /// As links are written.
    let link: String
    /// Below the base address; nil when it leads elsewhere.
    let address: String?
  }

  init(_ site: LoadedSite, menus: [[MenuEntry]], footerMenus: [[MenuEntry]], offers: [[Value]]) {
    self.site = site
    self.menus = menus
    self.footerMenus = footerMenus
    menuValues = menus.map { Self.menu($0, current: nil) }
    footerMenuValues = footerMenus.map { Self.menu($0, current: nil) }
    let base = site.base
    tagLinks = site.collections.map { languages in
      languages.map { $0.tags.map { Self.link($0.title, base.link($0.address)) } }
    }
    collectionValues = site.collections.map { languages in
      languages.map { Self.collection($0, base) }
    }
    siteFrames = site.languages.indices.map { language in
      Self.siteFrame(of: site, language, offers: offers[language])
    }
  }

  /// What a page template's stack is known to be before any page is known.
  func knownStack(_ language: Int) -> [Value] {
    let keys: [Key] = [
      Keys.page, Keys.languages, Keys.alternates, Keys.menu, Keys.footerMenu, Keys.collection,
      Keys.previous, Keys.next, Keys.jsonLD,
    ]
    return [.object(siteFrames[language]), .object(Object(keys.map { ($0, .unknown) }))]
  }

  /// The stack of a page template.
  func stack(_ view: PageView) -> [Value] {
    [.object(siteFrames[view.language]), .object(pageFrame(view))]
  }

  private func pageFrame(_ view: PageView) -> Object {
    Object([
      (Keys.page, .object(page(view))),
      (Keys.languages, languageLinks(view)),
      (Keys.alternates, alternates(view)),
      (Keys.menu, menu(menus[view.language], menuValues[view.language], view)),
      (Keys.footerMenu, menu(footerMenus[view.language], footerMenuValues[view.language], view)),
      (Keys.collection, view.collection),
      (Keys.previous, view.previous),
      (Keys.next, view.next),
      (Keys.jsonLD, .html(view.structuredData)),
    ])
  }

  private func page(_ view: PageView) -> Object {
    Object([
      (Keys.title, .text(view.title)),
      (Keys.heading, .text(view.heading)),
      (Keys.hasHeading, .flag(view.hasHeading)),
      (Keys.description, Value(view.description)),
      (Keys.summary, Value(view.summary)),
      (Keys.url, .text(site.base.link(view.address))),
      (Keys.canonical, .text(site.base.absolute(view.address))),
      (Keys.date, view.date.map(Value.day) ?? .null),
      (Keys.updated, view.updated.map(Value.day) ?? .null),
      (Keys.author, Value(view.author)),
      (Keys.tags, .list(view.tags)),
      (Keys.toc, .list(view.contents)),
      (Keys.hasToc, .flag(!view.contents.isEmpty)),
      (Keys.content, .html(view.content)),
      (Keys.image, view.image),
      (Keys.socialImage, Value(view.socialImage)),
      (Keys.readingMinutes, .number(Int64(max(1, (view.wordCount + 100) / 200)))),
      (Keys.isHome, .flag(view.isHome)),
      (Keys.isPost, .flag(view.kind == .post)),
      (Keys.isIndexed, .flag(view.isIndexed && site.settings.robots.isIndexed)),
      (Keys.ogType, view.kind == .post ? "article" : "website"),
      (Keys.kind, .text(view.kind.rawValue)),
    ])
  }

  private func languageLinks(_ view: PageView) -> Value {
    .list(
      site.languages.enumerated().map { index, language in
        let address = index == view.language ? view.address : view.translations[index]
        return .object(
          Object([
            (Keys.code, .text(language.code)),
            (Keys.name, .text(language.name)),
            (Keys.url, .text(site.base.link(address ?? language.home))),
            (Keys.isCurrent, .flag(index == view.language)),
            (Keys.isTranslated, .flag(address != nil)),
          ]))
      })
  }

  private func alternates(_ view: PageView) -> Value {
    let translated = site.languages.indices.filter { index in
      index == view.language || view.translations[index] != nil
    }
    guard translated.count > 1 else { return .list([]) }
    func alternate(_ code: String, _ index: Int) -> Value {
      let address = index == view.language ? view.address : view.translations[index] ?? "/"
      return .object(
        Object([(Keys.code, .text(code)), (Keys.url, .text(site.base.absolute(address)))]))
    }
    var values = translated.map { alternate(site.languages[$0].code, $0) }
    if translated.contains(site.defaultLanguage) {
      values.append(alternate("x-default", site.defaultLanguage))
    }
    return .list(values)
  }

  private func menu(_ entries: [MenuEntry], _ shared: Value, _ view: PageView) -> Value {
    entries.contains { $0.address == view.address }
      ? Self.menu(entries, current: view.address) : shared
  }

  private static func menu(_ entries: [MenuEntry], current: String?) -> Value {
    .list(
      entries.map { entry in
        .object(
          Object([
            (Keys.title, .text(entry.title)),
            (Keys.url, .text(entry.link)),
            (Keys.isCurrent, .flag(entry.address != nil && entry.address == current)),
            (Keys.isExternal, .flag(entry.address == nil)),
          ]))
      })
  }

  /// A page as it appears in lists.
  func card(_ index: Int) -> Value {
    let page = site.pages[index]
    return .object(
      Object([
        (Keys.title, .text(page.details.title)),
        (Keys.url, .text(site.base.link(page.address))),
        (Keys.date, page.details.date.map(Value.day) ?? .null),
        (Keys.summary, Value(page.details.summary)),
        (Keys.image, image(of: page)),
        (Keys.tags, .list(tagLinks(ofPage: index))),
        (Keys.author, Value(page.details.author ?? site.settings.author)),
      ]))
  }

  func tagLinks(ofPage index: Int) -> [Value] {
    let page = site.pages[index]
    guard let number = page.collection, let position = site.postIndexes[index] else { return [] }
    let collection = site.collections[number][page.language]
    guard position < collection.postTags.count else { return [] }
    return collection.postTags[position].map { tagLinks[number][page.language][$0] }
  }

  /// A collection with what one of its pages lists.
  func collection(
    _ collection: PostCollection, tag: String? = nil, items: [Value] = [], pager: Value = .null
  ) -> Value {
    let number = site.collections.firstIndex { $0.first?.name == collection.name }
    let shared = number.map { collectionValues[$0][collection.language] } ?? .null
    guard !items.isEmpty || tag != nil, case .object(let object) = shared else { return shared }
    return .object(
      Object(
        object.entries.map { key, value in
          switch key {
          case Keys.tag: (key, Value(tag))
          case Keys.items: (key, .list(items))
          case Keys.pager: (key, pager)
          default: (key, value)
          }
        }))
  }

  private static func collection(_ collection: PostCollection, _ base: SiteBase) -> Value {
    .object(
      Object([
        (Keys.name, .text(collection.name)),
        (Keys.title, .text(collection.title)),
        (Keys.url, .text(base.link(collection.address))),
        (
          Keys.feedURL,
          collection.settings.hasFeed ? .text(base.link(collection.atomAddress)) : .null
        ),
        (
          Keys.tagsURL, collection.tags.isEmpty ? .null : .text(base.link(collection.tagsAddress))
        ),
        (Keys.tag, .null), (Keys.items, .list([])), (Keys.pager, .null),
        (Keys.tags, .list(collection.tags.map { tagCount($0, base) })),
      ]))
  }

  private static func tagCount(_ tag: PostCollection.Tag, _ base: SiteBase) -> Value {
    .object(
      Object([
        (Keys.title, .text(tag.title)), (Keys.url, .text(base.link(tag.address))),
        (Keys.count, .number(Int64(tag.posts.count))),
      ]))
  }

  /// A link inside the site.
  func link(_ title: String, _ address: String) -> Value {
    Self.link(title, site.base.link(address))
  }

  private static func link(_ title: String, _ url: String) -> Value {
    .object(
      Object([
        (Keys.title, .text(title)), (Keys.url, .text(url)), (Keys.isExternal, .flag(false)),
      ]))
  }

  /// The picture of a page's front matter; `null` when there is none.
  func image(of page: Page) -> Value {
    guard let path = page.details.image else { return .null }
    return image(path, alternative: page.details.imageAlternative, near: page)
  }

  func image(_ path: String, alternative: String?, near page: Page) -> Value {
    guard let asset = site.asset(path, near: Address.folder(of: page.record.path)) else {
      return .null
    }
    return .object(
      Object([
        (Keys.url, .text(site.base.link(asset.address))),
        (Keys.width, asset.record.size.map { .number(Int64($0.width)) } ?? .null),
        (Keys.height, asset.record.size.map { .number(Int64($0.height)) } ?? .null),
        (Keys.alt, .text(alternative ?? "")),
      ]))
  }
}
