internal import Diagnostics
internal import Program
internal import ShareKit

/// Share pages as they are asked for: starting takes as long for a million codes as for one.
struct SharePreview: Sendable {
  private let source: any ShareSource
  private let layout: ShareLayout
  private let renderer: ShareRenderer

  /// Nil when no codes were issued, or the theme cannot show them, which is a finding.
  init?(_ renderer: PageRenderer, into findings: inout [Diagnostic]) {
    guard let source = renderer.site.options.shareSource, source.codeCount > 0,
      let shareRenderer = ShareRenderer(renderer, into: &findings)
    else { return nil }
    self.source = source
    layout = ShareLayout(renderer.site, source)
    self.renderer = shareRenderer
  }

  /// The page at an address, or at the path of its file; nil when there is none.
  func file(_ path: String) -> SitePreview.File? {
    var worker = ShareWorker()
    switch layout.page(at: path) {
    case .share(let code):
      guard let entry = source.entry(of: code, into: &worker.findings) else { return nil }
      renderer.renderShare(entry, &worker)
      return file(layout.file(of: code), worker)
    case .advocate(let token):
      guard renderer.site.settings.hasAdvocatePages,
        let entry = source.entry(of: token, into: &worker.findings)
      else { return nil }
      source.append(
        statusesWithTokenPrefix: token.text, in: renderer.site.zone, to: &worker.statuses,
        into: &worker.findings)
      renderer.renderAdvocate(entry, worker.status(of: token), &worker)
      return file(layout.file(of: token), worker)
    case nil: return nil
    }
  }

  private func file(_ path: String, _ worker: ShareWorker) -> SitePreview.File {
    SitePreview.File(path: path, bytes: worker.page, findings: worker.findings)
  }
}
