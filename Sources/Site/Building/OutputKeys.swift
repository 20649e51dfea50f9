internal import Files
internal import Hashing

/// Computes what the bytes of each output depend on, as one digest.
///
/// Two builds that compute the same key for a path render the same bytes there; this is what makes
/// an incremental build equal to a clean one.
struct OutputKeys: Sendable {
  private let site: LoadedSite
  /// Of the tags of each collection and language.
  let tagDigests: [[Digest128]]
  /// Of the details of all posts of each collection and language.
  let postDigests: [[Digest128]]

  init(_ site: LoadedSite) {
    self.site = site
    tagDigests = site.collections.map { $0.map(Self.tagDigest) }
    postDigests = site.collections.map { languages in
      languages.map { collection in
        var writer = ByteWriter()
        for post in collection.posts { Self.writeCard(of: site.pages[post], in: site, to: &writer) }
        return Digest128.blake2b(of: writer.bytes)
      }
    }
  }

  /// With digests that the shape of the site came with.
  init(_ site: LoadedSite, tagDigests: [[Digest128]], postDigests: [[Digest128]]) {
    self.site = site
    self.tagDigests = tagDigests
    self.postDigests = postDigests
  }

  /// The key of a page, given what rendering it found.
  func page(_ index: Int, _ trace: PageTrace) -> Digest128 {
    let page = site.pages[index]
    var writer = begun("page", page.language)
    writer.digest(page.record.digest)
    Self.write(page, to: &writer)
    writeTranslations(of: page, to: &writer)
    for target in trace.targets { writer.fixed(target.value) }
    for collection in trace.collections {
      writer.digest(postDigests[collection][page.language])
    }
    if let number = page.collection {
      let collection = site.collections[number][page.language]
      writer.digest(tagDigests[number][page.language])
      if let position = site.postIndexes[index] {
        for neighbour in [position - 1, position + 1] {
          if collection.posts.indices.contains(neighbour) {
            Self.write(site.pages[collection.posts[neighbour]], to: &writer)
          } else {
            writer.flag(false)
          }
        }
      } else {
        write(collection, collection.posts, page: 1, to: &writer)
      }
    }
    return Digest128.blake2b(of: writer.bytes)
  }

  /// The key of an output that no page's trace is needed for; nil for pages and feeds.
  func key(of kind: Output.Kind) -> Digest128? {
    var writer: ByteWriter
    switch kind {
    case .page, .atom, .jsonFeed: return nil
    case .list(let number, let language, let page):
      writer = begun("list", language)
      let collection = site.collections[number][language]
      writer.string(collection.indexPage.map { site.pages[$0].details.title } ?? "")
      for other in site.collections[number] {
        writer.string(other.address)
        writer.count(other.pageCount(of: other.posts))
      }
      writer.digest(tagDigests[number][language])
      write(collection, collection.posts, page: page, to: &writer)
    case .tag(let number, let language, let tag, let page):
      writer = begun("tag", language)
      let collection = site.collections[number][language]
      writer.string(collection.tags[tag].title)
      writer.string(collection.tags[tag].address)
      writer.digest(tagDigests[number][language])
      write(collection, collection.tags[tag].posts, page: page, to: &writer)
    case .tags(let number, let language):
      writer = begun("tags", language)
      for other in tagDigests[number] { writer.digest(other) }
    case .notFound(let language):
      writer = begun("not found", language)
    case .redirect(let index):
      writer = begun("redirect", site.pages[index].language)
      Self.write(site.pages[index], to: &writer)
      writeTranslations(of: site.pages[index], to: &writer)
    case .sitemap(let part):
      writer = begun("sitemap", part)
      let builder = SitemapBuilder(site)
      writer.count(builder.parts.count)
      for page in builder.pages(ofPart: part) {
        Self.write(site.pages[page], to: &writer)
        writeTranslations(of: site.pages[page], to: &writer)
      }
    case .robots:
      writer = begun("robots", 0)
    case .asset(let index):
      writer = ByteWriter()
      writer.string("asset")
      writer.string(site.assets[index].record.digest.hexadecimal)
    case .card(let index):
      writer = ByteWriter()
      writer.string("card")
      writer.digest(site.cards.cards[index].digest)
    case .staticFile(let index):
      writer = ByteWriter()
      writer.string("static")
      site.statics[index].status.write(to: &writer)
    case .hostFile(let index):
      writer = ByteWriter()
      writer.string("host file")
      writer.digest(Digest128.blake2b(of: site.hostFiles[index].bytes))
    }
    return Digest128.blake2b(of: writer.bytes)
  }

  /// The key of a feed, from the keys of the pages it carries.
  func feed(_ collection: PostCollection, pages: [Digest128]) -> Digest128 {
    var writer = begun("feed", collection.language)
    writer.string(collection.address)
    for key in pages { writer.digest(key) }
    return Digest128.blake2b(of: writer.bytes)
  }

  private func begun(_ kind: String, _ language: Int) -> ByteWriter {
    var writer = ByteWriter()
    writer.reserve(400)
    writer.string(kind)
    writer.count(language)
    writer.digest(site.digest)
    return writer
  }

  /// What other pages can show of a page.
  private static func write(_ page: Page, to writer: inout ByteWriter) {
    writer.digest(page.record.detailsDigest)
    writer.string(page.address)
  }

  private func write(
    _ collection: PostCollection, _ posts: [Int], page number: Int, to writer: inout ByteWriter
  ) {
    writer.count(number)
    writer.count(collection.pageCount(of: posts))
    for post in collection.posts(posts, onPage: number) {
      Self.writeCard(of: site.pages[post], in: site, to: &writer)
    }
  }

  /// What a list shows of a page: also its picture, whose address changes with its bytes.
  private static func writeCard(
    of page: Page, in site: LoadedSite, to writer: inout ByteWriter
  ) {
    write(page, to: &writer)
    let image = page.details.image.flatMap { path in
      site.asset(path, near: Address.folder(of: page.record.path))
    }
    writer.string(image?.address ?? "")
  }

  private func writeTranslations(of page: Page, to writer: inout ByteWriter) {
    for language in site.languages.indices {
      let address = site.translation(of: page, in: language).map { site.pages[$0].address }
      writer.optional(address) { $0.string($1) }
    }
  }

  private static func tagDigest(_ collection: PostCollection) -> Digest128 {
    var writer = ByteWriter()
    for tag in collection.tags {
      writer.string(tag.title)
      writer.string(tag.address)
      writer.count(tag.posts.count)
    }
    return Digest128.blake2b(of: writer.bytes)
  }
}
