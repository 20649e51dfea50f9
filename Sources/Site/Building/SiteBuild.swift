internal import Diagnostics
internal import Files
internal import Hashing
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
    let loaded = await load(after: .folder(folder), into: &result)
    guard let (site, state) = loaded else { return result }
    result.publicPath = folder.published.path
    let (rendered, shares) = await render(site, folder, state, into: &result)
    if result.findings.hasErrors {
      // What is left behind is taken away by the next build; nothing depends on it.
      try? folder.root.removeTree(OutputFolder.stageName)
      return result
    }
    report(BuildProgress(phase: .publishing, done: 0, total: 0))
    let publication = Publication(
      folder: folder, staged: rendered.files, ownedPaths: state.ownedPaths,
      state: Self.state(of: site, rendered, started).bytes(), jobs: options.jobs)
    result.changes = await publication.run(into: &result.findings, keepsStage: shares != nil)
    if let shares, result.changes != nil {
      result.shares = await shares.publish(folder, jobs: options.jobs, into: &result.findings)
    }
    return result
  }

  /// Renders everything and writes nothing: finds whatever a build would find.
  package func check() async -> BuildReport {
    var result = BuildReport()
    guard let (site, _) = await load(after: .none, into: &result) else { return result }
    _ = await render(site, nil, BuildState(), into: &result)
    return result
  }

  private func load(
    after earlier: EarlierBuild, into result: inout BuildReport
  ) async -> (site: LoadedSite, state: BuildState)? {
    report(BuildProgress(phase: .reading, done: 0, total: 0))
    let loaded = await SiteLoader.load(options, after: earlier, into: &result.findings)
    guard let (site, state) = loaded else { return nil }
    result.pageCounts = site.languages.enumerated().map { index, language in
      (language.code, site.pages.count { $0.language == index })
    }
    result.hiddenCount = site.hiddenPages.count
    return (site, state)
  }

  /// Renders everything that is not as it should be already, and stages it in the folder.
  private func render(
    _ site: LoadedSite, _ folder: OutputFolder?, _ state: BuildState,
    into result: inout BuildReport
  ) async -> (pages: Rendered, shares: StagedShares?) {
    let plan = SitePlan(site, into: &result.findings)
    let renderer = PageRenderer(site, into: &result.findings)
    // With an error known already, the rest is rendered only to find what else is wrong.
    let folder = result.findings.hasErrors ? nil : folder
    let known = Dictionary(state.outputs.map { ($0.path, $0) }) { first, _ in first }
    let work = OutputWork(
      site: site, renderer: renderer, keys: OutputKeys(site), folder: folder, known: known)
    let staging = Staging(
      folder: folder, ownedPaths: state.ownedPaths,
      overwritesForeignFiles: options.overwritesForeignFiles)
    let (pages, rest) = (plan.outputs.filter(\.isPage), plan.outputs.filter { !$0.isPage })
    var all = Rendered()
    await run(pages, work, staging, name: "p", total: plan.outputs.count, into: &all)
    let feeding = Set(site.collections.joined().flatMap { $0.posts.prefix(FeedBuilder.itemsMax) })
    let pageKeys = all.pages.filter { feeding.contains($0.page) }.map { ($0.page, $0.key) }
    await run(
      rest, work.with(pageKeys: Dictionary(pageKeys) { first, _ in first }), staging, name: "r",
      total: plan.outputs.count, into: &all)
    all.files.sort { $0.record.path.precedesInBytes($1.record.path) }
    result.renderedCount = all.renderedCount
    result.findings += all.findings
    result.findings += danglingAnchors(all, renderer)
    let shares = await stageShares(renderer, folder, into: &result)
    return (all, shares)
  }

  private func run(
    _ outputs: [Output], _ work: OutputWork, _ staging: Staging, name: String, total: Int,
    into all: inout Rendered
  ) async {
    let counter = OutputCounter(start: total - outputs.count)
    let report = report
    let chunks = await Workers.map(count: outputs.count, chunkSize: 64, limit: options.jobs) {
      range in
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
    var pages = site.pages.map(\.record)
    for page in rendered.pages {
      pages[page.page] = pages[page.page].with(trace: page.isClean ? page.trace : nil)
    }
    state.pages = (pages + site.hiddenPages.map(\.record)).filter { !$0.hasFindings }
    state.assets = site.assets.map(\.record)
    state.outputs = rendered.files.map(\.record)
    return state
  }
}
