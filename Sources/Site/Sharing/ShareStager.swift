internal import Diagnostics
internal import Files
internal import Hashing
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
    var findings: [Diagnostic] = []
    var audiences: Set<OfferAudience> = []
    /// Whether files or the record wait in the stage.
    var isStaged = false
  }

  func stage(_ partition: SharePartition) -> Staged {
    var worker = ShareWorker()
    var staged = Staged(partition: partition)
    let pages = pages(of: partition, &worker)
    for page in pages { staged.audiences.insert(page.entry.audience) }
    if let output, let published, !worker.findings.hasErrors {
      var files = ShareFiles(
        partition: partition, directory: partition.directory(layout), output: output,
        published: published, mayOverwrite: overwritesForeignFiles)
      run(pages, &files, &worker, &staged)
    } else {
      for page in pages { renderer.prepare(page, &worker) }
    }
    staged.findings += worker.findings
    return staged
  }

  private func run(
    _ pages: [SharePage], _ files: inout ShareFiles, _ worker: inout ShareWorker,
    _ staged: inout Staged
  ) {
    let known = files.known
    if pages.isEmpty, known == nil { return }
    let inputs = renderer.digest(of: pages, directory: files.directory)
    if let known, known.inputs == inputs, files.digest(of: known.names) == known.files {
      staged.counts.unchanged = pages.count
      return
    }
    do throws(FileError) {
      for page in pages {
        renderer.render(page, &worker)
        try files.put(worker.page, as: page.name, into: &worker.findings)
      }
      try files.finish(inputs)
      staged.counts = files.counts
      staged.isStaged = true
    } catch {
      worker.findings.append(error.diagnostic)
    }
  }

  private func pages(of partition: SharePartition, _ worker: inout ShareWorker) -> [SharePage] {
    switch partition.kind {
    case .codes:
      source.entries(withCodePrefix: partition.prefix, into: &worker.findings).map {
        SharePage(entry: $0, name: ShareFileName($0.code), status: nil, isAdvocates: false)
      }
    case .tokens:
      source.entries(withTokenPrefix: partition.prefix, into: &worker.findings).compactMap {
        entry in
        guard let token = entry.token else { return nil }
        return SharePage(
          entry: entry, name: ShareFileName(token),
          status: source.status(of: token, into: &worker.findings), isAdvocates: true)
      }
    }
  }
}
