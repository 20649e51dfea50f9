internal import Diagnostics
internal import Files

/// What stands beside the pages: staged after them, and published only with them.
struct Companions: Sendable {
  let shares: StagedShares?
  let office: OfficeBuild?
  let officeFiles: [StagedFile]
}

extension SiteBuild {
  /// `folder`: nil to find what is wrong, and write nothing.
  func stageCompanions(
    _ renderer: PageRenderer, _ folder: OutputFolder?, _ started: Int64,
    into result: inout BuildReport
  ) async -> Companions {
    let site = renderer.site
    async let rendering = Self.office(site, folder, started)
    let shares = await stageShares(
      renderer, result.findings.hasErrors ? nil : folder, into: &result)
    let (office, files, findings) = await rendering
    result.findings += findings
    return Companions(shares: shares, office: office, officeFiles: files)
  }

  private static func office(
    _ site: LoadedSite, _ folder: OutputFolder?, _ started: Int64
  ) async -> (OfficeBuild?, [StagedFile], [Diagnostic]) {
    var findings: [Diagnostic] = []
    let office = OfficeBuild(site, in: folder, started: started, into: &findings)
    let files = office?.render(into: &findings) ?? []
    return (office, files, findings)
  }

  func publish(
    _ companions: Companions, _ folder: OutputFolder, _ site: LoadedSite,
    into result: inout BuildReport
  ) async {
    guard result.changes != nil, !result.findings.hasErrors else { return }
    if let shares = companions.shares {
      result.shares = await shares.publish(folder, jobs: options.jobs, into: &result.findings)
    }
    HostFolder(in: folder.root).write(site.hostFiles, into: &result.findings)
    guard let office = companions.office else { return }
    result.officePath = office.path
    result.officeChanges = await office.publish(companions.officeFiles, into: &result.findings)
  }
}
