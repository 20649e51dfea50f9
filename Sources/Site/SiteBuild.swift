internal import Diagnostics
internal import Files
internal import Hashing
internal import Workers

/// One build: load, plan, render, publish.
package struct SiteBuild: Sendable {
  private let options: BuildOptions
  private let report: @Sendable (BuildProgress) -> Void

  /// - Parameter progress: called now and then while it works, from any worker.
  package init(
    _ options: BuildOptions, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) {
    self.options = options
    report = progress
  }

  /// What one worker made of a run of outputs.
  private struct Rendered: Sendable {
    var files: [StagedFile] = []
    var traces: [(page: Int, trace: PageTrace, isClean: Bool)] = []
    var references: [AnchorReference] = []
    var findings: [Diagnostic] = []
    var renderedCount = 0
  }

  /// Builds and publishes; with an error among the findings, what was published before stays.
  package func run() async -> BuildReport {
    var result = BuildReport()
    guard let folder = OutputFolder.open(options.output, into: &result.findings) else {
      return result
    }
    let started = folder.startedNanoseconds
    let state = BuildState.read(from: folder)
    report(BuildProgress(phase: .reading, done: 0, total: 0))
    guard let site = await SiteLoader.load(options, state: state, into: &result.findings) else {
      return result
    }
    result.pageCounts = site.languages.enumerated().map { index, language in
      (language.code, site.pages.count { $0.language == index })
    }
    result.hiddenCount = site.hiddenPages.count
    result.publicPath = folder.published.path
    result.homePath = folder.published.shown(
      Address.outputPath(of: site.languages[site.defaultLanguage].home))
    let plan = SitePlan(site, into: &result.findings)
    let renderer = PageRenderer(site, into: &result.findings)
    let rendered = await render(plan, site, renderer, folder, state, into: &result)
    guard let rendered, !result.findings.hasErrors else { return result }
    report(BuildProgress(phase: .publishing, done: 0, total: 0))
    let made = Set(rendered.files.map(\.record.path))
    let removed = state.outputs.map(\.path).filter { !made.contains($0) }
    let publication = Publication(
      folder: folder, staged: rendered.files, removed: removed, jobs: options.jobs)
    result.changes = await publication.run(into: &result.findings)
    if result.changes != nil {
      save(state: site, rendered, started, folder, into: &result.findings)
    }
    return result
  }

  /// Renders and stages everything that is not as it should be already; nil with errors.
  private func render(
    _ plan: SitePlan, _ site: LoadedSite, _ renderer: PageRenderer, _ folder: OutputFolder,
    _ state: BuildState, into result: inout BuildReport
  ) async -> Rendered? {
    let canPublish = !result.findings.hasErrors
    let owned = Set(state.outputs.map(\.path) + folder.interruptedPaths())
    let overwrites = options.overwritesForeignFiles
    let known = Dictionary(state.outputs.map { ($0.path, $0) }) { first, _ in first }
    let work = OutputWork(
      site: site, renderer: renderer, keys: OutputKeys(site), folder: folder, known: known,
      canPublish: canPublish, isOwned: { overwrites || owned.contains($0) })
    let (pages, rest) = (plan.outputs.filter(\.isPage), plan.outputs.filter { !$0.isPage })
    var all = Rendered()
    await run(pages, work, name: "p", total: plan.outputs.count, into: &all)
    let pageKeys = Dictionary(
      all.files.map { ($0.record.path, $0.record.key) }) { first, _ in first }
    await run(
      rest, work.with(pageKeys: pageKeys), name: "r", total: plan.outputs.count, into: &all)
    result.renderedCount = all.renderedCount
    result.findings += all.findings
    result.findings += danglingAnchors(all, site)
    return all
  }

  private func run(
    _ outputs: [Output], _ work: OutputWork, name: String, total: Int, into all: inout Rendered
  ) async {
    let counter = OutputCounter(start: all.files.count)
    let chunks = await Workers.map(count: outputs.count, chunkSize: 64, limit: options.jobs) {
      range in
      var worker = RenderWorker()
      var stager = Stager(
        work.folder, name: "\(name)\(range.lowerBound)", isOwned: work.isOwned)
      var rendered = Rendered()
      for output in outputs[range] {
        guard let made = work.make(output, &worker, &stager) else { continue }
        rendered.files.append(made.file)
        if made.isRendered { rendered.renderedCount += 1 }
        if case .page(let page) = output.kind, let trace = made.trace {
          rendered.traces.append((page, trace, made.isClean))
        }
        rendered.references += made.references
      }
      rendered.findings = worker.takeFindings()
      report(
        BuildProgress(phase: .rendering, done: counter.add(range.count), total: total))
      return rendered
    }
    for chunk in chunks {
      all.files += chunk.files
      all.traces += chunk.traces
      all.references += chunk.references
      all.findings += chunk.findings
      all.renderedCount += chunk.renderedCount
    }
  }

  /// Links to anchors that no page has.
  private func danglingAnchors(_ rendered: Rendered, _ site: LoadedSite) -> [Diagnostic] {
    var anchors: Set<NameHash> = []
    anchors.reserveCapacity(rendered.traces.reduce(0) { $0 + $1.trace.anchors.count })
    for (_, trace, _) in rendered.traces { anchors.formUnion(trace.anchors) }
    return rendered.references.filter { !anchors.contains($0.anchor) }.map { reference in
      let page = site.pages[reference.page]
      var ignored: [Diagnostic] = []
      let source = PageReader.source(page.record.path, in: site.content, into: &ignored)
      let place = source.map { Place.bytes($0, reference.byteRange) }
      return .danglingAnchor(
        reference.name, at: place ?? .file(site.content.shown(page.record.path)),
        page: reference.address)
    }
  }

  private func save(
    state site: LoadedSite, _ rendered: Rendered, _ started: Int64, _ folder: OutputFolder,
    into findings: inout [Diagnostic]
  ) {
    var state = BuildState()
    state.startedNanoseconds = started
    var pages = site.pages.map(\.record)
    for (page, trace, isClean) in rendered.traces { pages[page].trace = isClean ? trace : nil }
    state.pages = pages + site.hiddenPages.map(\.record)
    state.assets = site.assets.map(\.record)
    state.outputs = rendered.files.map(\.record).sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
    do throws(FileError) {
      try folder.root.replace(OutputFolder.stateName, state.bytes())
      try folder.root.remove(OutputFolder.intentName)
      try folder.root.removeTree(OutputFolder.stageName)
    } catch {
      findings.append(error.diagnostic)
    }
  }
}
