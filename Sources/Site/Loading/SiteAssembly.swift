internal import Diagnostics
internal import Files
internal import Hashing
internal import Mustache
internal import Program
internal import Quantity
internal import YAML

/// Puts pages in their places: addresses, translations, collections, tags, links.
struct SiteAssembly {
  let options: BuildOptions
  let settings: SiteSettings
  let campaign: Campaign
  let base: SiteBase
  let zone: ZoneRules
  let content: Directory
  let languages: [PageLanguage]
  let assets: [Asset]
  let tree: ContentTree
  let theme: Theme

  private var book = AddressBook(prefixes: [], [], [])
  private var pages: [Page] = []
  private var hiddenPages: [Page] = []
  private var postIndexes: [Int?] = []

  init(
    options: BuildOptions, settings: SiteSettings, campaign: Campaign, base: SiteBase,
    zone: ZoneRules, content: Directory, languages: [PageLanguage], assets: [Asset],
    tree: ContentTree, theme: Theme
  ) {
    self.options = options
    self.settings = settings
    self.campaign = campaign
    self.base = base
    self.zone = zone
    self.content = content
    self.languages = languages
    self.assets = assets
    self.tree = tree
    self.theme = theme
  }

  /// Gives every page that could be read its address, and sorts out those that are not shown.
  ///
  /// `records`: of `tree.pages`, in their order.
  mutating func add(_ records: [PageRecord?]) {
    book = AddressBook(prefixes: languages.map(\.prefix), tree.pages, records)
    let today = zone.day(at: options.now)
    pages.reserveCapacity(records.count)
    for (file, record) in zip(tree.pages, records) {
      guard let record else { continue }
      let isPost = file.collection != nil && !file.name.hasSuffix("/index")
      let page = Page(
        record: record, name: file.name, language: file.language, collection: file.collection,
        address: book.address(
          of: file.name, slug: record.details.slug, language: file.language),
        visibility: Page.Visibility(of: record.details, isPost: isPost, on: today))
      if options.shows(page.visibility) {
        pages.append(page)
      } else {
        hiddenPages.append(page)
      }
    }
  }

  /// The assembled site.
  ///
  /// `inputs`: digests of the settings and of all programme files.
  mutating func site(inputs: [UInt8], into findings: inout [Diagnostic]) -> LoadedSite {
    let collections = collections()
    let links = links(with: collections)
    if let image = settings.social.image, links.asset(at: image) == nil {
      findings.append(.unknownImage(image, at: settings.places["social"]))
    }
    let pipes = ThemePipes(
      theme: theme, assets: assets, base: base, links: links, languages: languages)
    let templates = Templates(
      compiling: theme.templates, pipes: .standard(and: pipes.all), findings: &findings)
    let cards = OfferCards(
      campaign, theme, languages: languages, host: base.url.host, into: &findings)
    return LoadedSite(
      options: options, settings: settings, campaign: campaign, base: base, zone: zone,
      content: content, languages: languages, defaultLanguage: defaultLanguage, pages: pages,
      hiddenPages: hiddenPages, collections: collections, postIndexes: postIndexes, links: links,
      assets: assets, cards: cards, statics: tree.statics, theme: theme, templates: templates,
      digest: shared(collections, links).digest(files: inputs))
  }

  private func shared(_ collections: [[PostCollection]], _ links: LinkIndex) -> SharedInputs {
    SharedInputs(
      settings: settings, campaign: campaign, base: base, today: zone.day(at: options.now),
      languages: languages, theme: theme, assets: assets,
      staticAddresses: tree.statics.map(\.path), pages: pages, collections: collections,
      links: links)
  }

  private var defaultLanguage: Int {
    languages.firstIndex { $0.language == settings.defaultLanguage } ?? 0
  }

  private mutating func collections() -> [[PostCollection]] {
    var posts: [[[Int]]] = Array(
      repeating: Array(repeating: [], count: languages.count),
      count: settings.collections.entries.count)
    var indexPages: [[Int?]] = Array(
      repeating: Array(repeating: nil, count: languages.count),
      count: settings.collections.entries.count)
    for (index, page) in pages.enumerated() {
      guard let collection = page.collection else { continue }
      if page.isPost {
        posts[collection][page.language].append(index)
      } else if Address.folder(of: page.name) == settings.collections.entries[collection].key.value
      {
        indexPages[collection][page.language] = index
      }
    }
    postIndexes = Array(repeating: nil, count: pages.count)
    return settings.collections.entries.enumerated().map { number, entry in
      languages.indices.map { language in
        collection(
          entry.key.value, entry.value, language, posts[number][language],
          indexPages[number][language])
      }
    }
  }

  private mutating func collection(
    _ name: String, _ settings: CollectionSettings, _ language: Int, _ posts: [Int],
    _ indexPage: Int?
  ) -> PostCollection {
    // Newest first; of one day in the order of their names, which is that of the pages.
    let dates = posts.map { pages[$0].record.details.date ?? .earliest }
    let sorted = posts.indices.sorted { first, second in
      dates[first] == dates[second] ? first < second : dates[first] > dates[second]
    }.map { posts[$0] }
    for (position, post) in sorted.enumerated() { postIndexes[post] = position }
    let address = book.folderAddress(name, language)
    let (tags, postTags) = settings.hasTags ? tags(of: sorted, below: address + "tags/") : ([], [])
    return PostCollection(
      name: name, title: settings.title[languages[language].code] ?? name, settings: settings,
      language: language, address: address, posts: sorted, tags: tags, postTags: postTags,
      indexPage: indexPage)
  }

  /// The tags by title, and those of each post as numbers among them.
  private func tags(
    of posts: [Int], below address: String
  ) -> (tags: [PostCollection.Tag], postTags: [[Int]]) {
    var tags: [PostCollection.Tag] = []
    var numbersBySlug: [String: Int] = [:]
    // Most posts spell a tag the same way: each spelling is folded once.
    var numbersByTitle: [String: Int] = [:]
    var postTags: [[Int]] = []
    postTags.reserveCapacity(posts.count)
    for post in posts {
      var own: [Int] = []
      for title in pages[post].details.tags {
        let number: Int
        if let known = numbersByTitle[title] {
          number = known
        } else {
          let slug = Address.slug(of: title)
          number = numbersBySlug[slug] ?? tags.count
          numbersByTitle[title] = number
          numbersBySlug[slug] = number
          if number == tags.count {
            tags.append(
              PostCollection.Tag(title: title, address: "\(address)\(slug)/", posts: []))
          }
        }
        if own.contains(number) { continue }
        own.append(number)
        tags[number].posts.append(post)
      }
      postTags.append(own)
    }
    let order = tags.indices.sorted { first, second in
      let (one, two) = (tags[first].title, tags[second].title)
      return (one.lowercased(), one) < (two.lowercased(), two)
    }
    var ranks = Array(repeating: 0, count: tags.count)
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    return (order.map { tags[$0] }, postTags.map { $0.map { ranks[$0] } })
  }

  private func links(with collections: [[PostCollection]]) -> LinkIndex {
    var links = LinkIndex()
    links.reserve(pages.count)
    for (index, page) in pages.enumerated() {
      links.add(page: index, name: page.name, language: page.language, address: page.address)
    }
    for (index, asset) in assets.enumerated() {
      if asset.record.path.hasPrefix("theme:") {
        links.add(address: asset.address)
      } else {
        links.add(asset: index, path: asset.name, address: asset.address)
      }
    }
    for file in tree.statics {
      links.add(address: Address.address(of: String(file.path.dropFirst("static/".utf8.count))))
    }
    for collection in collections.joined() { add(collection, to: &links) }
    return links
  }

  private func add(_ collection: PostCollection, to links: inout LinkIndex) {
    let language = languages[collection.language]
    for number in 1...collection.pageCount(of: collection.posts) {
      links.add(
        address: PostCollection.address(collection.address, page: number, in: language))
    }
    if collection.settings.hasFeed {
      links.add(address: collection.atomAddress)
      links.add(address: collection.jsonAddress)
    }
    if collection.settings.hasTags, !collection.tags.isEmpty {
      links.add(address: collection.tagsAddress)
      for tag in collection.tags { links.add(address: tag.address) }
    }
  }
}
