internal import Diagnostics
internal import Files
internal import Program
internal import ShareKit

/// Makes the pages of one partition after the other: keeps what is as it should be, and stages the
/// rest. Memory holds the entries of one partition, never a page more than one.
struct ShareStager: Sendable {
  let source: any ShareSource
  let renderer: ShareRenderer
  let layout: ShareLayout
  /// Nil when nothing is to be published: what can be wrong is found all the same.
  let output: ShareOutput?
  let published: Directory?
  let overwritesForeignFiles: Bool

  /// What became of a partition.
  struct Staged: Sendable {
    let partition: SharePartition
    var counts = ShareCounts()
    var renderedCount = 0
    var findings: [Diagnostic] = []
    var audiences: Set<OfferAudience> = []
    /// Whether files or the record wait in the stage.
    var isStaged = false
  }

  func stage(_ partition: SharePartition, _ worker: inout ShareWorker) -> Staged {
    var staged = Staged(partition: partition)
    worker.findings.removeAll()
    worker.entries.removeAll(keepingCapacity: true)
    read(partition, &worker)
    var last: OfferAudience?
    for entry in worker.entries where entry.audience != last {
      staged.audiences.insert(entry.audience)
      last = entry.audience
    }
    if let output, let published, !worker.findings.hasErrors {
      let directory = partition.directory(layout)
      var files = ShareFiles(
        partition: partition, directory: directory, frame: renderer.frame(directory: directory),
        count: worker.entries.count, output: output, published: published,
        mayOverwrite: overwritesForeignFiles)
      run(&files, partition, &worker, &staged)
    } else {
      for index in worker.entries.indices {
        if let page = page(at: index, partition, &worker) { renderer.prepare(page, &worker) }
      }
    }
    staged.findings = worker.findings
    return staged
  }

  private func run(
    _ files: inout ShareFiles, _ partition: SharePartition, _ worker: inout ShareWorker,
    _ staged: inout Staged
  ) {
    if worker.entries.isEmpty, files.known == nil { return }
    do throws(FileError) {
      for index in worker.entries.indices {
        guard let page = page(at: index, partition, &worker) else { continue }
        let inputs = renderer.sum(of: page, &worker)
        if files.keeps(page.name, inputs: inputs) { continue }
        renderer.render(page, &worker)
        try files.put(worker.page, as: page.name, inputs: inputs, into: &worker.findings)
      }
      staged.isStaged = try files.finish()
      staged.counts = files.counts
      staged.renderedCount = files.renderedCount
    } catch {
      worker.findings.append(error.diagnostic)
    }
  }

  private func read(_ partition: SharePartition, _ worker: inout ShareWorker) {
    let prefix = partition.prefix
    switch partition.kind {
    case .codes:
      source.append(withCodePrefix: prefix, to: &worker.entries, into: &worker.findings)
    case .tokens:
      source.append(withTokenPrefix: prefix, to: &worker.entries, into: &worker.findings)
      worker.statuses.removeAll(keepingCapacity: true)
      worker.statusIndex = 0
      source.append(
        statusesWithTokenPrefix: prefix, in: renderer.site.zone, to: &worker.statuses,
        into: &worker.findings)
    }
  }

  private func page(
    at index: Int, _ partition: SharePartition, _ worker: inout ShareWorker
  ) -> SharePage? {
    let entry = worker.entries[index]
    switch partition.kind {
    case .codes: return SharePage(entry: entry, name: ShareFileName(entry.code), status: nil)
    case .tokens:
      guard let token = entry.token else { return nil }
      return SharePage(
        entry: entry, name: ShareFileName(token), status: worker.status(of: token))
    }
  }
}
