internal import Diagnostics
internal import Files
internal import Hashing
internal import ShareKit
internal import Workers

/// One build: load, plan, render, publish.
package struct SiteBuild: Sendable {
  let options: BuildOptions
  let report: @Sendable (BuildProgress) -> Void

  /// `progress`: called now and then while it works, from any worker.
  package init(
    _ options: BuildOptions, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) {
    self.options = options
    report = progress
  }

  /// Builds and publishes; with an error among the findings, what was published before stays.
  package func run() async -> BuildReport {
    var result = BuildReport()
    // Nothing is made where no site is: loading says what is missing.
    guard (try? Directory(options.root).directory("Content")) != nil else { return await check() }
    guard let folder = OutputFolder.open(options.output, into: &result.findings) else {
      return result
    }
    let started = folder.startedNanoseconds
    async let prepared: Void? = options.shareSource?.prepare()
    let pages: StagedPages
    if let (report, staged) = await TextRebuild(self, folder, started).run() {
      result = report
      pages = staged
    } else if let staged = await stagePages(folder, started, into: &result) {
      pages = staged
    } else {
      return result
    }
    result.publicPath = folder.published.path
    await prepared
    let companions = await stageCompanions(pages.renderer, folder, started, into: &result)
    if result.findings.hasErrors {
      // What is left behind is taken away by the next build; nothing depends on it.
      folder.clearStage()
      return result
    }
    report(BuildProgress(phase: .publishing, done: 0, total: 0))
    result.changes = await pages.publication.run(
      into: &result.findings, keepsStage: companions.shares != nil)
    await publish(companions, folder, pages.renderer.site, into: &result)
    return result
  }

  /// Renders everything and writes nothing: finds whatever a build would find.
  package func check() async -> BuildReport {
    var result = BuildReport()
    guard let loaded = await load(after: .none, into: &result) else { return result }
    let (_, work) = await render(loaded.site, nil, BuildState(), into: &result)
    _ = await stageCompanions(work.renderer, nil, 0, into: &result)
    return result
  }

  /// Loads the site and renders its pages; nil when there is no site to be loaded.
  private func stagePages(
    _ folder: OutputFolder, _ started: Int64, into result: inout BuildReport
  ) async -> StagedPages? {
    guard let loaded = await load(after: .folder(folder), into: &result) else { return nil }
    let (rendered, work) = await render(loaded.site, folder, loaded.state, into: &result)
    var next = Self.state(of: loaded.site, rendered, started)
    // Findings of pages are found again by looking at all of them again.
    if rendered.findings.isEmpty, !result.findings.hasErrors {
      next.shapeSum = SavedShape.stage(loaded.site, work.keys, in: folder)
    }
    let publication = Publication(
      folder: folder, staged: rendered.files, ownedPaths: loaded.state.ownedPaths,
      hasShape: next.shapeSum != 0, state: next.bytes(), jobs: options.jobs)
    return StagedPages(renderer: work.renderer, publication: publication)
  }

  private func load(
    after earlier: EarlierBuild, into result: inout BuildReport
  ) async -> SiteLoader.Loaded? {
    report(BuildProgress(phase: .reading, done: 0, total: 0))
    let loaded = await SiteLoader.load(options, after: earlier, into: &result.findings)
    guard let loaded else { return nil }
    result.count(loaded.site)
    return loaded
  }

  /// Renders everything that is not as it should be already, and stages it in the folder.
  private func render(
    _ site: LoadedSite, _ folder: OutputFolder?, _ state: BuildState,
    into result: inout BuildReport
  ) async -> (Rendered, OutputWork) {
    var planned: [Diagnostic] = []
    let plan = SitePlan(site, into: &planned)
    result.findings += planned
    let renderer = PageRenderer(site, into: &result.findings)
    // With an error known already, the rest is rendered only to find what else is wrong.
    let folder = result.findings.hasErrors ? nil : folder
    let known = Dictionary(state.outputs.map { ($0.path, $0) }) { first, _ in first }
    let work = OutputWork(
      site: site, renderer: renderer, keys: OutputKeys(site), folder: folder, known: known)
    let staging = Staging(
      folder: folder, ownedPaths: state.ownedPaths,
      overwritesForeignFiles: options.overwritesForeignFiles)
    var rendered = await make(plan.outputs, work, staging)
    rendered.findings += danglingAnchors(rendered, renderer)
    result.renderedCount = rendered.renderedCount
    result.findings += rendered.findings
    rendered.findings += planned
    return (rendered, work)
  }

  /// Makes pages, then what may carry them; the files sorted by path.
  func make(_ outputs: [Output], _ work: OutputWork, _ staging: Staging) async -> Rendered {
    let (pages, rest) = (outputs.filter(\.isPage), outputs.filter { !$0.isPage })
    var all = Rendered()
    await run(pages, work, staging, name: "p", total: outputs.count, into: &all)
    let feeding = Set(
      work.site.collections.joined().flatMap { $0.posts.prefix(FeedBuilder.itemsMax) })
    let pageKeys = all.pages.filter { feeding.contains($0.page) }.map { ($0.page, $0.key) }
    await run(
      rest, work.with(pageKeys: pageKeys), staging, name: "r", total: outputs.count, into: &all)
    all.files.sort { $0.record.path.precedesInBytes($1.record.path) }
    return all
  }

  private func run(
    _ outputs: [Output], _ work: OutputWork, _ staging: Staging, name: String, total: Int,
    into all: inout Rendered
  ) async {
    let counter = OutputCounter(start: total - outputs.count)
    let report = report
    // Pictures take longest: where there are few outputs, they are not to be left to one worker.
    let chunkSize = max(1, min(64, outputs.count / (8 * options.jobs)))
    let chunks = await Workers.map(
      count: outputs.count, chunkSize: chunkSize, limit: options.jobs
    ) { range in
      var worker = RenderWorker()
      var stager = staging.stager(named: "\(name)\(range.lowerBound)")
      var rendered = Rendered()
      for output in outputs[range] {
        guard let made = work.make(output, &worker, &stager) else { continue }
        rendered.add(made, of: output)
      }
      rendered.findings = worker.takeFindings()
      report(BuildProgress(phase: .rendering, done: counter.add(range.count), total: total))
      return rendered
    }
    for chunk in chunks { all.add(chunk) }
  }

  /// Links to anchors that no page has.
  private func danglingAnchors(_ rendered: Rendered, _ renderer: PageRenderer) -> [Diagnostic] {
    // 1 once a page has the anchor.
    var wanted = NameHashTable(capacity: 2 * rendered.pages.count)
    for page in rendered.pages {
      for fragment in page.trace.fragments { wanted.set(fragment, 0) }
    }
    if wanted.count == 0 { return [] }
    for page in rendered.pages {
      for anchor in page.trace.anchors { wanted.update(anchor, 1) }
    }
    let site = renderer.site
    return rendered.pages.filter { page in
      page.trace.fragments.contains { wanted[$0] == 0 }
    }.flatMap { page in
      let references = renderer.anchorReferences(ofPage: page.page)
      return references.filter { wanted[$0.anchor] == 0 }.map { reference in
        Diagnostic.danglingAnchor(
          reference.name, at: PagePlaces.place(of: reference.byteRange, in: page.page, site),
          page: reference.address)
      }
    }
  }

  /// What the next build will start from.
  private static func state(
    of site: LoadedSite, _ rendered: Rendered, _ started: Int64
  ) -> BuildState {
    var state = BuildState()
    state.startedNanoseconds = started
    var traces: [PageTrace?] = Array(repeating: nil, count: site.pages.count)
    for page in rendered.pages where page.isClean { traces[page.page] = page.trace }
    var shown = 0
    state.pages = site.allPages.map { page, isShown in
      guard isShown else { return page.record }
      defer { shown += 1 }
      return page.record.with(trace: traces[shown])
    }.filter { !$0.hasFindings }
    state.assets = site.assets.map(\.record)
    state.outputs = rendered.files.map(\.record)
    return state
  }
}
