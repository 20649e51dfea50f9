internal import Diagnostics
internal import Files
internal import Hashing
internal import Program
internal import Workers

/// A build where only the texts of pages have changed since the last one, if anything has.
///
/// Then the site has the shape it had, only those pages and the feeds that carry them are looked
/// at, and the work is to ask the file system for every file's status. Whatever else it meets, a
/// finding or a title for example, it gives up and leaves no trace: the whole build follows.
struct TextRebuild: Sendable {
  private let build: SiteBuild
  private let folder: OutputFolder
  private let startedNanoseconds: Int64

  private var options: BuildOptions { build.options }

  /// What the last build left, as far as it fits together.
  private struct Saved: Sendable {
    let state: SavedState
    let shape: SavedShape
  }

  /// Everything that is read and compared before the first page is rendered.
  private struct Comparison {
    let saved: Saved
    let inputs: SiteInputs
    /// The records of sources that were written to, by their rows in the state.
    let changed: [Int: PageRecord]
  }

  init(_ build: SiteBuild, _ folder: OutputFolder, _ startedNanoseconds: Int64) {
    self.build = build
    self.folder = folder
    self.startedNanoseconds = startedNanoseconds
  }

  /// Stages what has changed; nil, with nothing staged, when that may be more than texts.
  func run() async -> (report: BuildReport, pages: StagedPages)? {
    var loader = SiteLoader(options)
    guard let comparison = await compare(&loader) else { return nil }
    let saved = comparison.saved
    let shape = saved.shape.shape(comparison.inputs, replacing: comparison.changed)
    let site = loader.site(comparison.inputs, shape)
    var report = BuildReport()
    report.count(site)
    report.findings += loader.findings
    let renderer = PageRenderer(site, into: &report.findings)
    guard !report.findings.hasErrors, let rendered = await make(site, renderer, comparison) else {
      folder.clearStage()
      return nil
    }
    report.renderedCount = rendered.renderedCount
    let publication = Publication(
      folder: folder, staged: rendered.files, ownedPaths: [],
      keptCount: saved.state.outputCount - rendered.files.count, hasShape: false,
      state: comparison.changed.isEmpty ? nil : state(site, rendered, comparison),
      jobs: options.jobs)
    return (report, StagedPages(renderer: renderer, publication: publication))
  }

  /// Compares every source and output with what the last build knew.
  private func compare(_ loader: inout SiteLoader) async -> Comparison? {
    async let reading = readSaved()
    guard let frame = loader.frame() else { return nil }
    var hasMisnamedFolders = false
    let listed = try? frame.content.paths { folder in
      hasMisnamedFolders = hasMisnamedFolders || SiteLoader.isMisnamed(folder)
      return true
    }
    guard let paths = listed, !hasMisnamedFolders, let saved = await reading,
      let others = saved.state.others(in: paths)
    else { return nil }
    async let changing = changedSources(saved, in: frame.content)
    var found: [Diagnostic] = []
    var tree = ContentTree(
      others.map { frame.content.found(paths, $0) }, settings: frame.settings,
      shown: frame.content.shown, into: &found)
    guard tree.pages.isEmpty, found.isEmpty else { return nil }
    tree.pages = saved.shape.campaignFiles()
    let programme = loader.programme(frame, tree)
    let inputs = loader.inputs(
      frame, tree, programme, saved.state.assets, saved.state.startedNanoseconds)
    guard let inputs, inputs.digest == saved.shape.inputsDigest, let changed = await changing
    else { return nil }
    return records(of: changed, saved, frame.content).map {
      Comparison(saved: saved, inputs: inputs, changed: $0)
    }
  }

  private func readSaved() async -> Saved? {
    guard let bytes = try? folder.root.read(OutputFolder.stateName),
      let state = try? SavedState(bytes), state.shapeSum != 0,
      let shapeBytes = try? folder.root.read(OutputFolder.shapeName),
      Checksum.of(shapeBytes.span) == state.shapeSum,
      let shape = try? SavedShape(shapeBytes, of: state),
      let manifest = try? folder.root.read(OutputFolder.manifestName),
      state.isManifest(manifest)
    else { return nil }
    return Saved(state: state, shape: shape)
  }

  /// The rows of pages whose sources were written to, and what is there now; nil when a source is
  /// gone or an output is not as it was left.
  private func changedSources(
    _ saved: Saved, in content: Directory
  ) async -> [(row: Int, status: FileStatus)]? {
    let state = saved.state
    let published = folder.published
    let count = state.pageCount + state.outputCount
    let chunks = await Workers.map(count: count, chunkSize: 256, limit: options.jobs) {
      range -> [(row: Int, status: FileStatus)]? in
      var changed: [(row: Int, status: FileStatus)] = []
      for number in range {
        if number >= state.pageCount {
          guard state.isUntouched(number - state.pageCount, in: published) else { return nil }
        } else if let found = state.changedSource(number, in: content) {
          guard let found else { return nil }
          changed.append((number, found))
        }
      }
      return changed
    }
    let complete = chunks.compactMap(\.self)
    return complete.count == chunks.count ? complete.flatMap(\.self) : nil
  }

  /// The records of sources that were written to; nil when one of them changed the shape.
  private func records(
    of changed: [(row: Int, status: FileStatus)], _ saved: Saved, _ content: Directory
  ) -> [Int: PageRecord]? {
    var records: [Int: PageRecord] = [:]
    for (row, status) in changed {
      let old = saved.state.page(row)
      var found: [Diagnostic] = []
      guard
        let record = PageReader.record(
          of: saved.shape.file(ofRow: row, old, status), after: old, in: content, into: &found),
        found.isEmpty, record.detailsDigest == old.detailsDigest
      else { return nil }
      records[row] = record
    }
    return records
  }

  /// Renders and stages what has changed; nil when that finds or changes more than texts.
  private func make(
    _ site: LoadedSite, _ renderer: PageRenderer, _ comparison: Comparison
  ) async -> Rendered? {
    let (state, shape) = (comparison.saved.state, comparison.saved.shape)
    let pages = comparison.changed.keys.sorted().compactMap(shape.page)
    let outputs = pages.map { number in
      Output(path: site.pages[number].outputPath, kind: .page(number), origin: nil)
    }
    let (feeds, carried) = feeds(of: Set(pages), site)
    var known: [String: OutputRecord] = [:]
    for output in outputs + feeds {
      guard let index = state.output(at: output.path) else { return nil }
      known[output.path] = state.output(index)
    }
    let work = OutputWork(
      site: site, renderer: renderer,
      keys: OutputKeys(site, tagDigests: shape.tagDigests, postDigests: shape.postDigests),
      folder: folder, known: known
    ).with(
      pageKeys: carried.compactMap { page in
        state.output(at: site.pages[page].outputPath).map { (page, state.output($0).key) }
      })
    let staging = Staging(
      folder: folder, ownedPaths: known.keys.sorted { $0.precedesInBytes($1) },
      overwritesForeignFiles: false)
    let rendered = await build.make(outputs + feeds, work, staging)
    guard rendered.findings.isEmpty, rendered.files.count == outputs.count + feeds.count,
      rendered.files.allSatisfy({ $0.change != .added }), keepsAnchors(rendered, comparison.saved)
    else { return nil }
    return rendered
  }

  /// The feeds that carry some of these pages, and all pages they carry.
  private func feeds(of pages: Set<Int>, _ site: LoadedSite) -> (feeds: [Output], carried: [Int]) {
    var feeds: [Output] = []
    var carried: [Int] = []
    for (number, languages) in site.collections.enumerated() {
      for collection in languages where collection.settings.hasFeed {
        let posts = collection.posts.prefix(FeedBuilder.itemsMax)
        if posts.allSatisfy({ !pages.contains($0) }) { continue }
        carried += posts
        for (address, kind) in [
          (collection.atomAddress, Output.Kind.atom(number, collection.language)),
          (collection.jsonAddress, .jsonFeed(number, collection.language)),
        ] {
          feeds.append(Output(path: Address.outputPath(of: address), kind: kind, origin: nil))
        }
      }
    }
    return (feeds, carried)
  }

  /// Whether no anchor is gone, and links lead to no other anchors than before.
  private func keepsAnchors(_ rendered: Rendered, _ saved: Saved) -> Bool {
    rendered.pages.allSatisfy { page in
      guard let old = saved.state.page(saved.shape.row(ofPage: page.page)).trace else {
        return false
      }
      let anchors = Set(page.trace.anchors)
      return old.anchors.allSatisfy(anchors.contains)
        && page.trace.fragments.allSatisfy { anchors.contains($0) || old.fragments.contains($0) }
    }
  }

  /// The state that the next build starts from.
  private func state(
    _ site: LoadedSite, _ rendered: Rendered, _ comparison: Comparison
  ) -> [UInt8] {
    let (state, shape) = (comparison.saved.state, comparison.saved.shape)
    var traces: [Int: PageTrace] = [:]
    for page in rendered.pages { traces[page.page] = page.trace }
    var pages: [Int: PageRecord] = [:]
    for (row, record) in comparison.changed {
      let trace = shape.page(ofRow: row).flatMap { traces[$0] }
      pages[row] = trace.map { record.with(trace: $0) } ?? record
    }
    var outputs: [Int: OutputRecord] = [:]
    for file in rendered.files {
      if let index = state.output(at: file.record.path) { outputs[index] = file.record }
    }
    return state.replacing(
      pages: pages, outputs: outputs, startedNanoseconds: startedNanoseconds)
  }
}
