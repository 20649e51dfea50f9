package import Diagnostics

/// A site that is rendered page by page as it is asked for, and written nowhere.
package final class SitePreview: Sendable {
  /// One file of the site, as it would be published.
  package struct File: Sendable {
    /// Below the public directory; its suffix tells the type.
    package let path: String
    package let bytes: [UInt8]
    /// What was found wrong while it was made.
    package let findings: [Diagnostic]
  }

  /// The path below the host that the site lives at: `/`, or `/sub/path/`.
  package let basePath: String
  /// The first home page, below the base address.
  package let homeAddress: String

  private let site: LoadedSite
  private let outputs: [String: Output]
  private let work: OutputWork
  /// Nil when no codes were issued.
  private let shares: SharePreview?
  private let startedNanoseconds: Int64

  /// Loads the site; nil after adding findings that leave nothing to show.
  ///
  /// `previous`: an earlier preview of the same site, so that only what changed is read.
  package static func load(
    _ options: BuildOptions, after previous: SitePreview?, nowNanoseconds: Int64,
    into findings: inout [Diagnostic]
  ) async -> SitePreview? {
    var earlier = BuildState()
    if let previous {
      earlier.startedNanoseconds = previous.startedNanoseconds
      earlier.pages = (previous.site.pages + previous.site.hiddenPages).map(\.record)
      earlier.assets = previous.site.assets.map(\.record)
    }
    let loaded = await SiteLoader.load(options, after: .state(earlier), into: &findings)
    guard let (site, _) = loaded else { return nil }
    let plan = SitePlan(site, into: &findings)
    let renderer = PageRenderer(site, into: &findings)
    let shares = SharePreview(renderer, into: &findings)
    return SitePreview(site, plan, renderer, shares, nowNanoseconds)
  }

  private init(
    _ site: LoadedSite, _ plan: SitePlan, _ renderer: PageRenderer, _ shares: SharePreview?,
    _ startedNanoseconds: Int64
  ) {
    self.site = site
    self.shares = shares
    self.startedNanoseconds = startedNanoseconds
    basePath = site.base.path + "/"
    homeAddress = site.home
    outputs = Dictionary(plan.outputs.map { ($0.path, $0) }) { first, _ in first }
    work = OutputWork(
      site: site, renderer: renderer, keys: OutputKeys(site), folder: nil, known: [:])
  }

  /// Whether a file is published at a path below the public directory.
  package func has(_ path: String) -> Bool { outputs[path] != nil }

  /// Renders a file; nil when nothing is published at that path.
  ///
  /// With an error among its findings the bytes are not what a build would publish.
  package func file(_ path: String) -> File? {
    guard let output = outputs[path] else { return shares?.file(path) }
    var worker = RenderWorker()
    let bytes = work.bytes(of: output, &worker)
    return File(path: path, bytes: bytes ?? [], findings: worker.takeFindings())
  }

  /// The page for addresses where nothing is, in the language that the path is in.
  package func notFound(_ path: String) -> File? {
    let prefixed = site.languages.first { language in
      !language.prefix.isEmpty && ("/" + path).hasPrefix(language.prefix + "/")
    }
    return file(Address.outputPath(of: (prefixed?.home ?? site.home) + "404.html"))
  }
}
