internal import Files
internal import Hashing
internal import Program
internal import YAML

/// The shape of a site as the last build left it beside its state.
///
/// The state says which shape belongs to it, by its sum; what is of another build is not read.
struct SavedShape: Sendable {
  /// Of the inputs that the shape follows from, beside the details of pages.
  let inputsDigest: Digest128
  /// What keys of outputs are made from.
  let tagDigests: [[Digest128]]
  let postDigests: [[Digest128]]
  let hiddenCount: Int

  private let siteDigest: Digest128
  private let pages: SavedPages
  private let hiddenPages: SavedPages
  private let collections: [[Collection]]
  private let links: LinkIndex
  private let templatedPages: [Int]
  private let hasAliases: Bool
  private let pageCounts: [Int]

  /// What of a collection does not stand in the settings.
  private struct Collection: Sendable {
    let address: String
    let posts: [Int]
    let tags: [PostCollection.Tag]
    let postTags: TagNumbers
    let indexPage: Int?
  }
}

extension SavedShape {
  /// Writes the shape of a site to the stage; gives its sum, or 0 when there was no room for it.
  static func stage(_ site: LoadedSite, _ keys: OutputKeys, in folder: OutputFolder) -> UInt64 {
    let bytes = bytes(of: site, keys)
    do throws(FileError) {
      try folder.stage.create(OutputFolder.stagedShapeName, bytes)
      return Checksum.of(bytes.span)
    } catch {
      return 0
    }
  }

  private static func bytes(of site: LoadedSite, _ keys: OutputKeys) -> [UInt8] {
    var writer = ByteWriter()
    writer.reserve(site.pages.count * 250 + 4096)
    writer.digest(site.inputsDigest)
    writer.digest(site.digest)
    SavedPages.write(site, to: &writer)
    writer.count(site.assets.count)
    site.links.write(to: &writer)
    writer.list(site.collections) { writer, languages in
      writer.list(languages) { write($1, to: &$0) }
    }
    for digests in [keys.tagDigests, keys.postDigests] {
      for digest in digests.joined() { writer.digest(digest) }
    }
    writer.numbers(site.templatedPages)
    writer.flag(site.hasAliases)
    writer.numbers(site.pageCounts)
    return writer.bytes
  }

  private static func write(_ collection: PostCollection, to writer: inout ByteWriter) {
    writer.string(collection.address)
    writer.numbers(collection.posts)
    writer.list(collection.tags) { writer, tag in
      writer.string(tag.title)
      writer.string(tag.address)
      writer.numbers(tag.posts)
    }
    collection.postTags.write(to: &writer)
    writer.optional(collection.indexPage) { $0.count($1) }
  }

  /// `bytes`: of a file with the right sum.
  init(_ bytes: [UInt8], of state: SavedState) throws(ByteReader.Damaged) {
    var reader = ByteReader(bytes)
    inputsDigest = try reader.digest()
    siteDigest = try reader.digest()
    (pages, hiddenPages) = try SavedPages.read(&reader, bytes, of: state)
    hiddenCount = hiddenPages.count
    let pageCount = pages.count
    let assetCount = try reader.count()
    links = try LinkIndex(from: &reader, pageCount: pageCount, assetCount: assetCount)
    collections = try reader.list { reader throws(ByteReader.Damaged) in
      try reader.list { reader throws(ByteReader.Damaged) in
        try Self.collection(&reader, pageCount)
      }
    }
    tagDigests = try Self.digests(&reader, collections.map(\.count))
    postDigests = try Self.digests(&reader, collections.map(\.count))
    templatedPages = try Self.pageNumbers(&reader, pageCount)
    hasAliases = try reader.flag()
    pageCounts = try reader.numbers()
  }

  private static func collection(
    _ reader: inout ByteReader, _ pageCount: Int
  ) throws(ByteReader.Damaged) -> Collection {
    let address = try reader.string()
    let posts = try pageNumbers(&reader, pageCount)
    let tags = try reader.list { reader throws(ByteReader.Damaged) in
      PostCollection.Tag(
        title: try reader.string(), address: try reader.string(),
        posts: try pageNumbers(&reader, pageCount))
    }
    let postTags = try TagNumbers(from: &reader, tagCount: tags.count)
    let indexPage = try reader.flag() ? try reader.count() : nil
    guard indexPage.map({ $0 < pageCount }) ?? true else { throw ByteReader.Damaged() }
    return Collection(
      address: address, posts: posts, tags: tags, postTags: postTags, indexPage: indexPage)
  }

  private static func pageNumbers(
    _ reader: inout ByteReader, _ pageCount: Int
  ) throws(ByteReader.Damaged) -> [Int] {
    let numbers: [Int] = try reader.numbers()
    guard numbers.allSatisfy({ $0 >= 0 && $0 < pageCount }) else { throw ByteReader.Damaged() }
    return numbers
  }

  private static func digests(
    _ reader: inout ByteReader, _ counts: [Int]
  ) throws(ByteReader.Damaged) -> [[Digest128]] {
    var all: [[Digest128]] = []
    for count in counts {
      var digests: [Digest128] = []
      for _ in 0..<count { digests.append(try reader.digest()) }
      all.append(digests)
    }
    return all
  }

  /// Pages that are in no collection, as files.
  func campaignFiles() -> [ContentTree.PageFile] {
    (pages.campaignFiles() + hiddenPages.campaignFiles())
      .sorted { $0.path.precedesInBytes($1.path) }
  }

  /// The number of a page that is shown, by its row in the state; nil when it is not shown.
  func page(ofRow row: Int) -> Int? { pages.number(ofRow: row) }

  func row(ofPage number: Int) -> Int { pages.row(ofNumber: number) }

  /// A page's source with another status.
  func file(ofRow row: Int, _ record: PageRecord, _ status: FileStatus) -> ContentTree.PageFile {
    pages.file(ofRow: row, record, status)
  }

  /// The shape, with the records of some pages replaced, by their rows in the state.
  ///
  /// The inputs have the digest that this shape follows from.
  func shape(_ inputs: SiteInputs, replacing records: [Int: PageRecord]) -> SiteShape {
    let made = zip(inputs.settings.collections.entries, collections).map { entry, languages in
      languages.enumerated().map { language, saved in
        let name = entry.key.value
        let title = entry.value.title[inputs.languages[language].code] ?? name
        return PostCollection(
          name: name, title: title, settings: entry.value, language: language,
          address: saved.address, posts: saved.posts, tags: saved.tags, postTags: saved.postTags,
          indexPage: saved.indexPage)
      }
    }
    return SiteShape(
      pages: .saved(pages.replacing(records)), hiddenPages: .saved(hiddenPages.replacing(records)),
      collections: made, postIndexes: SiteShape.postIndexes(made, pageCount: pages.count),
      links: links, templatedPages: templatedPages, hasAliases: hasAliases,
      pageCounts: pageCounts, digest: siteDigest)
  }
}
