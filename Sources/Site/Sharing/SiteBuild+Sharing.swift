internal import Diagnostics
internal import Files
internal import Program
internal import ShareKit
internal import Workers

extension SiteBuild {
  /// Makes all share pages that are not as they should be already, and stages them in the folder;
  /// nil when there is nothing to publish.
  func stageShares(
    _ renderer: PageRenderer, _ folder: OutputFolder?, into result: inout BuildReport
  ) async -> StagedShares? {
    let isKnown = folder?.root.status(ShareOutput.knownName) != nil
    guard options.shareSource != nil || isKnown else { return nil }
    let source: any ShareSource = options.shareSource ?? ShareList([])
    let output = output(in: folder, into: &result)
    let known = output?.knownNames() ?? []
    if source.codeCount == 0, known.isEmpty { return nil }
    let site = renderer.site
    let layout = ShareLayout(site, source)
    let partitions =
      source.codeCount == 0
      ? [] : SharePartition.all(layout, hasTokens: site.settings.hasAdvocatePages)
    var staged: [ShareStager.Staged] = []
    if !partitions.isEmpty {
      guard let shareRenderer = ShareRenderer(renderer, into: &result.findings) else { return nil }
      let stager = ShareStager(
        source: source, renderer: shareRenderer, layout: layout,
        output: result.findings.hasErrors ? nil : output, published: folder?.published,
        overwritesForeignFiles: options.overwritesForeignFiles)
      staged = await stage(partitions, stager)
      let audiences = staged.reduce(into: Set<OfferAudience>()) { $0.formUnion($1.audiences) }
      let checks = ShareChecks(site.campaign, on: site.today)
      checks.run(for: audiences, into: &result.findings)
      checks.checkAddresses(into: &result.findings)
    }
    var counts = ShareCounts()
    for one in staged {
      counts.add(one.counts)
      result.renderedShareCount += one.renderedCount
      result.findings += one.findings
    }
    guard let output, !result.findings.hasErrors else { return nil }
    let names = Set(partitions.map(\.name))
    return StagedShares(
      output: output, layout: layout, partitions: staged.filter(\.isStaged).map(\.partition),
      staleNames: known.filter { !names.contains($0) }, counts: counts)
  }

  private func stage(
    _ partitions: [SharePartition], _ stager: ShareStager
  ) async -> [ShareStager.Staged] {
    let counter = OutputCounter(start: 0)
    let report = report
    // Several in a row, since what a worker has learnt and allocated goes with its chunk.
    let chunkSize = max(1, min(8, partitions.count / (16 * options.jobs)))
    let all = await Workers.map(
      count: partitions.count, chunkSize: chunkSize, limit: options.jobs
    ) { range in
      var worker = ShareWorker()
      let staged = partitions[range].map { stager.stage($0, &worker) }
      report(
        BuildProgress(
          phase: .sharing, done: counter.add(range.count), total: partitions.count))
      return staged
    }
    return all.flatMap(\.self)
  }

  private func output(in folder: OutputFolder?, into result: inout BuildReport) -> ShareOutput? {
    guard let folder else { return nil }
    do throws(FileError) {
      return try ShareOutput(folder)
    } catch {
      result.findings.append(error.diagnostic)
      return nil
    }
  }
}

extension ShareLayout {
  init(_ site: LoadedSite, _ source: any ShareSource) {
    self.init(
      site.settings.sharePath, codeCount: source.codeCount,
      flatMax: site.options.flatShareCountMax)
  }
}
