internal import Codes
internal import Diagnostics
internal import Mustache
internal import Program
internal import Quantity
internal import ShareKit
internal import Synchronization
internal import YAML

/// Renders share pages and advocates' pages: one mould for all pages that differ in values only.
///
/// Shared by all workers; what a worker needs is in `ShareWorker`.
final class ShareRenderer: Sendable {
  let site: LoadedSite
  let views: ShareViews
  let codes: CodeShape
  private let shareTemplates: ShareTemplates
  private let moulds = Mutex<[PageClass: Finished]>([:])
  private let today: Day

  /// What one mould is for.
  enum PageClass: Hashable, Sendable {
    case share(SharePageClass)
    case advocate(AdvocatePageClass)
  }

  /// A mould, or nil where pages have to be rendered one by one.
  private struct Finished: Sendable {
    let mould: ShareMould?
  }

  /// Nil after adding a finding: the theme cannot show such pages.
  init?(_ renderer: PageRenderer, into findings: inout [Diagnostic]) {
    guard let templates = ShareTemplates(renderer.site, into: &findings) else { return nil }
    site = renderer.site
    shareTemplates = templates
    today = site.today
    codes = CodeShape(length: site.campaign.program.codes.length)
    views = ShareViews(renderer, templates)
  }

  /// The class of a code's share page.
  func pageClass(of entry: ShareEntry) -> SharePageClass {
    SharePageClass(
      state: state(of: entry), audience: entry.audience, language: language(of: entry),
      hasName: entry.firstName != nil && site.campaign.program.privacy.firstName == .withConsent,
      codeCount: entry.shownCode.count)
  }

  /// The class of an advocate's page.
  func advocateClass(of entry: ShareEntry, hasStatus: Bool) -> AdvocatePageClass {
    AdvocatePageClass(
      state: state(of: entry), audience: entry.audience, circle: entry.circle,
      language: language(of: entry), hasName: entry.greeting != nil, hasStatus: hasStatus,
      codeCount: entry.shownCode.count)
  }

  private func state(of entry: ShareEntry) -> SharePageClass.State {
    switch entry.life {
    case .revoked: return .revoked
    case .retired where !entry.life.isOpen(on: today): return .expired
    case .active, .replaced, .retired: break
    }
    switch views.standing(of: entry.audience) {
    case .running: break
    case .ahead: return .offerAhead
    case .over: return .offerOver
    }
    if case .retired = entry.life { return .retiring }
    return .open
  }

  /// The advocate's language, or the site's where it has no such pages.
  private func language(of entry: ShareEntry) -> Int {
    site.languages.firstIndex { $0.language == entry.language }
      ?? site.languages.firstIndex { $0.language.primary == entry.language.primary }
      ?? site.defaultLanguage
  }

  /// Renders the share page of a code into `worker.page`.
  func renderShare(_ entry: ShareEntry, _ worker: inout ShareWorker) {
    let pageClass = pageClass(of: entry)
    fill(entry, pageClass.language, entry.firstName, &worker)
    render(.share(pageClass), entry.firstName, &worker)
  }

  /// Renders an advocate's page into `worker.page`.
  func renderAdvocate(
    _ entry: ShareEntry, _ status: AdvocateStatus?, _ worker: inout ShareWorker
  ) {
    let pageClass = advocateClass(of: entry, hasStatus: status != nil)
    fill(entry, pageClass.language, entry.greeting, &worker)
    if let token = entry.token { worker.values.set(.token) { token.append(to: &$0) } }
    if let status {
      let html = views.status(status, pageClass.language, &worker.findings)
      worker.values.set(.status) { $0 += html }
    }
    render(.advocate(pageClass), entry.greeting, &worker)
  }

  private func fill(
    _ entry: ShareEntry, _ language: Int, _ name: DisplayName?, _ worker: inout ShareWorker
  ) {
    let code = entry.shownCode
    worker.values.removeAll()
    worker.values.set(.code) { code.append(to: &$0) }
    worker.values.set(.groupedCode) { output in
      if codes.isMinted(code) {
        codes.append(grouped: code, to: &output)
      } else {
        code.append(to: &output)
      }
    }
    if let name {
      worker.values.set(.name) { Escaped.append(name.text, to: &$0) }
      worker.values.set(.nameInAddress) { $0 += ChannelAddress.encoded(name.text).utf8 }
    }
    if case .retired(let last) = entry.life {
      worker.values.set(.lastDay) { output in
        Escaped.append(
          LanguageFormat(site.languages[language].language).day(last), to: &output)
      }
    }
    views.qrCodes?.appendPath(of: code, &worker)
  }

  private func render(_ pageClass: PageClass, _ name: DisplayName?, _ worker: inout ShareWorker) {
    worker.page.removeAll(keepingCapacity: true)
    if let mould = mould(pageClass, &worker) {
      mould.append(worker.values, to: &worker.page)
      return
    }
    let values = worker.values
    worker.page = page(pageClass, &worker.findings) { hole in
      switch hole {
      case .name, .nameInAddress: name?.text ?? ""
      default: values.text(hole)
      }
    }
  }

  /// The mould of a class; nil where its pages have to be rendered one by one.
  func mould(_ pageClass: PageClass, _ worker: inout ShareWorker) -> ShareMould? {
    if let known = worker.moulds[pageClass] { return known }
    let finished = moulds.withLock { $0[pageClass] } ?? finish(pageClass, &worker)
    worker.moulds[pageClass] = .some(finished.mould)
    return finished.mould
  }

  private func finish(_ pageClass: PageClass, _ worker: inout ShareWorker) -> Finished {
    let finished = Finished(
      mould: ShareMould(
        page(pageClass, &worker.findings) { $0.mark(0) },
        page(pageClass, &worker.findings) { $0.mark(1) }))
    moulds.withLock { $0[pageClass] = finished }
    return finished
  }

  /// A whole page with these values in its holes.
  func page(
    _ pageClass: PageClass, _ findings: inout [Diagnostic], _ value: (ShareHole) -> String
  ) -> [UInt8] {
    var html: [UInt8] = []
    switch pageClass {
    case .share(let share):
      let template = share.state.isOpen ? shareTemplates.share : shareTemplates.closed
      template.render(
        views.stack(share, value, &findings), in: views.environment(share.language), into: &html,
        findings: &findings)
    case .advocate(let advocate):
      shareTemplates.advocate.render(
        views.stack(advocate, value), in: views.environment(advocate.language), into: &html,
        findings: &findings)
    }
    return HTMLMinifier.minified(html)
  }
}
