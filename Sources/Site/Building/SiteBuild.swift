internal import Diagnostics
internal import Files
internal import Hashing
internal import Workers

/// One build: load, plan, render, publish.
package struct SiteBuild: Sendable {
  let options: BuildOptions
  private let report: @Sendable (BuildProgress) -> Void

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
    guard let folder = OutputFolder.open(options.output, into: &result.findings) else {
      return result
    }
    let started = folder.startedNanoseconds
    let state = BuildState.read(from: folder)
    guard let site = await load(state, into: &result) else { return result }
    result.publicPath = folder.published.path
    result.homePath = folder.published.shown(
      Address.outputPath(of: site.languages[site.defaultLanguage].home))
    let rendered = await render(site, folder, state, into: &result)
    if result.findings.hasErrors {
      // What is left behind is taken away by the next build; nothing depends on it.
      try? folder.root.removeTree(OutputFolder.stageName)
      return result
    }
    report(BuildProgress(phase: .publishing, done: 0, total: 0))
    let publication = Publication(
      folder: folder, staged: rendered.files, removed: Self.removed(state.outputs, rendered.files),
      jobs: options.jobs)
    result.changes = await publication.run(into: &result.findings)
    if result.changes != nil {
      save(state: site, rendered, started, folder, into: &result.findings)
    }
    return result
  }

  /// The paths of earlier outputs that are made no more; both lists are sorted by path.
  private static func removed(_ earlier: [OutputRecord], _ made: [StagedFile]) -> [String] {
    var index = 0
    return earlier.map(\.path).filter { path in
      while index < made.count, made[index].record.path.precedesInBytes(path) { index += 1 }
      return index == made.count || made[index].record.path != path
    }
  }

  /// Renders everything and writes nothing: finds whatever a build would find.
  package func check() async -> BuildReport {
    var result = BuildReport()
    guard let site = await load(BuildState(), into: &result) else { return result }
    _ = await render(site, nil, BuildState(), into: &result)
    return result
  }

  private func load(_ state: BuildState, into result: inout BuildReport) async -> LoadedSite? {
    report(BuildProgress(phase: .reading, done: 0, total: 0))
    guard let site = await SiteLoader.load(options, state: state, into: &result.findings) else {
      return nil
    }
    result.pageCounts = site.languages.enumerated().map { index, language in
      (language.code, site.pages.count { $0.language == index })
    }
    result.hiddenCount = site.hiddenPages.count
    return site
  }

  /// Renders everything that is not as it should be already, and stages it in the folder.
  private func render(
    _ site: LoadedSite, _ folder: OutputFolder?, _ state: BuildState,
    into result: inout BuildReport
  ) async -> Rendered {
    let plan = SitePlan(site, into: &result.findings)
    let renderer = PageRenderer(site, into: &result.findings)
    // With an error known already, the rest is rendered only to find what else is wrong.
    let folder = result.findings.hasErrors ? nil : folder
    let known = Dictionary(state.outputs.map { ($0.path, $0) }) { first, _ in first }
    let work = OutputWork(
      site: site, renderer: renderer, keys: OutputKeys(site), folder: folder, known: known)
    let staging = Staging(
      folder: folder, known: known, interrupted: Set(folder?.interruptedPaths() ?? []),
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
    result.findings += danglingAnchors(all, site)
    return all
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
  private func danglingAnchors(_ rendered: Rendered, _ site: LoadedSite) -> [Diagnostic] {
    var anchors: Set<NameHash> = []
    anchors.reserveCapacity(rendered.pages.reduce(0) { $0 + $1.trace.anchors.count })
    for page in rendered.pages { anchors.formUnion(page.trace.anchors) }
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
    for page in rendered.pages { pages[page.page].trace = page.isClean ? page.trace : nil }
    state.pages = pages + site.hiddenPages.map(\.record)
    state.assets = site.assets.map(\.record)
    state.outputs = rendered.files.map(\.record)
    do throws(FileError) {
      try folder.root.replace(OutputFolder.stateName, state.bytes())
      try folder.root.remove(OutputFolder.intentName)
      try folder.root.removeTree(OutputFolder.stageName)
    } catch {
      findings.append(error.diagnostic)
    }
  }
}
