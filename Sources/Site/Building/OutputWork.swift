internal import Diagnostics
internal import Files
internal import Hashing

/// Makes one output after the other: keeps it, or renders and stages it.
struct OutputWork: Sendable {
  let site: LoadedSite
  let renderer: PageRenderer
  let keys: OutputKeys
  /// Nil when nothing is to be published: everything is rendered, to find what is wrong with it.
  let folder: OutputFolder?
  /// What earlier builds wrote, by path.
  let known: [String: OutputRecord]
  /// The keys of the pages that feeds carry, by number, once they are made.
  var pageKeys: [Int: Digest128] = [:]

  /// An output that is as it should be, or waits in the stage to become so.
  struct Made {
    /// Nil when it is not published: nothing is to be, or a finding says why.
    var file: StagedFile?
    let key: Digest128
    var trace: PageTrace?
    /// Whether rendering found nothing, so that the trace may be kept.
    var isClean = true
    var isRendered = true
  }

  /// The same with the keys of more pages.
  func with(pageKeys: [(Int, Digest128)]) -> OutputWork {
    var work = self
    work.pageKeys.merge(pageKeys) { $1 }
    return work
  }

  /// Makes one output; nil after adding findings to the worker.
  func make(_ output: Output, _ worker: inout RenderWorker, _ stager: inout Stager?) -> Made? {
    switch output.kind {
    case .page(let index): makePage(output, index, &worker, &stager)
    case .atom(let number, let language), .jsonFeed(let number, let language):
      makeFeed(output, site.collections[number][language], &worker, &stager)
    default: makeOther(output, &worker, &stager)
    }
  }

  /// The file as an earlier build left it, if its key is this one and nobody touched it.
  private func kept(_ path: String, _ key: Digest128) -> StagedFile? {
    guard let folder, let record = known[path], record.key == key,
      record.matches(folder.published.status(path))
    else { return nil }
    return StagedFile(record: record, change: .unchanged, stagedPath: "")
  }

  private func stage(
    _ path: String, _ key: Digest128, _ bytes: [UInt8], _ worker: inout RenderWorker,
    _ stager: inout Stager?
  ) -> StagedFile? {
    stager?.stage(path, key: key, bytes, into: &worker.findings)
  }

  private func makePage(
    _ output: Output, _ index: Int, _ worker: inout RenderWorker, _ stager: inout Stager?
  ) -> Made? {
    if let trace = site.pages[index].record.trace, site.links.holds(trace.targets) {
      let key = keys.page(index, trace)
      if let file = kept(output.path, key) {
        return Made(file: file, key: key, trace: trace, isRendered: false)
      }
    }
    let findingCount = worker.findingCount
    guard let page = renderer.renderPage(index, &worker) else { return nil }
    let key = keys.page(index, page.trace)
    return Made(
      file: stage(output.path, key, page.bytes, &worker, &stager), key: key, trace: page.trace,
      isClean: worker.findingCount == findingCount)
  }

  private func makeFeed(
    _ output: Output, _ collection: PostCollection, _ worker: inout RenderWorker,
    _ stager: inout Stager?
  ) -> Made? {
    let posts = collection.posts.prefix(FeedBuilder.itemsMax)
    let key = keys.feed(collection, pages: posts.compactMap { pageKeys[$0] })
    if let file = kept(output.path, key) { return Made(file: file, key: key, isRendered: false) }
    let feed = FeedBuilder(renderer).feed(collection, &worker)
    let bytes = output.path.hasSuffix(".json") ? feed.json() : feed.atom()
    return Made(file: stage(output.path, key, bytes, &worker, &stager), key: key)
  }

  private func makeOther(
    _ output: Output, _ worker: inout RenderWorker, _ stager: inout Stager?
  ) -> Made? {
    guard let key = keys.key(of: output.kind) else { return nil }
    if folder == nil, case .card = output.kind {
      // Drawing takes long and finds nothing about the sources but this.
      site.cards.checkLogo(into: &worker.findings)
      return Made(file: nil, key: key, isRendered: false)
    }
    if let file = kept(output.path, key) { return Made(file: file, key: key, isRendered: false) }
    guard let bytes = bytes(of: output, &worker) else { return nil }
    return Made(file: stage(output.path, key, bytes, &worker, &stager), key: key)
  }

  /// The bytes of an output that is not a page or feed; nil after adding a finding.
  func bytes(of output: Output, _ worker: inout RenderWorker) -> [UInt8]? {
    switch output.kind {
    case .page(let index): renderer.renderPage(index, &worker)?.bytes
    case .list(let number, let language, let page):
      renderer.renderList(site.collections[number][language], number: page, &worker)
    case .tag(let number, let language, let tag, let page):
      renderer.renderTag(site.collections[number][language], tag, number: page, &worker)
    case .tags(let number, let language):
      renderer.renderTags(site.collections[number][language], &worker)
    case .notFound(let language): renderer.renderNotFound(language, &worker)
    case .redirect(let index): renderer.renderRedirect(to: site.pages[index], &worker)
    case .atom(let number, let language):
      FeedBuilder(renderer).feed(site.collections[number][language], &worker).atom()
    case .jsonFeed(let number, let language):
      FeedBuilder(renderer).feed(site.collections[number][language], &worker).json()
    case .sitemap(let part): sitemapParts(part)
    case .robots: robots()
    case .asset(let index): assetBytes(index, &worker)
    case .card(let index): site.cards.png(index, into: &worker.findings)
    case .staticFile(let index): staticBytes(index, &worker)
    case .hostFile(let index): site.hostFiles[index].bytes
    }
  }

  private func assetBytes(_ index: Int, _ worker: inout RenderWorker) -> [UInt8]? {
    let asset = site.assets[index]
    if asset.isOfTheme { return asset.bytes(of: site.theme, &worker) }
    return asset.processed ?? worker.read(asset.record.path, in: site.content)
  }

  private func staticBytes(_ index: Int, _ worker: inout RenderWorker) -> [UInt8]? {
    worker.read(site.statics[index].path, in: site.content)
  }
}
