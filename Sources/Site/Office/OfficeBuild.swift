internal import Diagnostics
internal import Files
internal import Playbook

/// Renders the office site and publishes it beside the public one, by the same means: what changed
/// is staged, and moved into place when nothing can fail any more.
struct OfficeBuild: Sendable {
  /// Nil when nothing is to be written.
  private let folder: OutputFolder?
  private let office: OfficeSite?
  private let state: BuildState
  private let started: Int64
  private let options: BuildOptions

  /// Nil when there is no office site and none was published before, or none is wanted.
  ///
  /// `output`: the folder of the whole output, where something is to be written.
  init?(
    _ site: LoadedSite, in output: OutputFolder?, started: Int64, into findings: inout [Diagnostic]
  ) {
    guard site.options.makesOffice else { return nil }
    let isPublished = output?.hasOffice ?? false
    let isEmpty = Playbook.isEmpty(site.campaign) && WhatIfFolder.isMissing(site.options.root)
    if isEmpty, !isPublished { return nil }
    do throws(FileError) {
      folder = try output?.office()
    } catch {
      findings.append(error.diagnostic)
      return nil
    }
    state = folder.map(BuildState.read) ?? BuildState()
    office = OfficeSite(site, known: state, into: &findings)
    if office == nil, !isPublished { return nil }
    self.started = started
    options = site.options
  }

  /// Renders what is not as it should be already, and stages it.
  func render(into findings: inout [Diagnostic]) -> [StagedFile] {
    guard let office else { return [] }
    let known = Dictionary(state.outputs.map { ($0.path, $0) }) { first, _ in first }
    let staging = Staging(
      folder: folder, ownedPaths: state.ownedPaths,
      overwritesForeignFiles: options.overwritesForeignFiles)
    var stager = staging.stager(named: "o")
    var worker = RenderWorker()
    var files: [StagedFile] = []
    for output in office.outputs {
      if let folder, let record = known[output.path], record.key == office.digest,
        record.matches(folder.published.status(output.path))
      {
        files.append(StagedFile(record: record, change: .unchanged, stagedPath: ""))
      } else if let bytes = office.bytes(of: output, &worker) {
        let file = stager?.stage(
          output.path, key: office.digest, bytes, into: &worker.findings)
        if let file { files.append(file) }
      }
    }
    findings += worker.takeFindings()
    return files
  }

  /// Publishes; gives what changed, or nil after adding a finding.
  func publish(_ files: [StagedFile], into findings: inout [Diagnostic]) async -> Changes? {
    guard let folder else { return nil }
    var next = BuildState()
    next.startedNanoseconds = started
    next.assets = office?.assets.map(\.record) ?? []
    next.outputs = files.map(\.record)
    return await Publication(
      folder: folder, staged: files, ownedPaths: state.ownedPaths, hasShape: false,
      state: next.bytes(),
      jobs: options.jobs
    ).run(into: &findings)
  }

  /// Where the office site is.
  var path: String? { folder?.published.path }
}
