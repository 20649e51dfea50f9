internal import Codes
internal import Diagnostics
internal import Mustache
internal import Program
internal import Quantity
internal import ShareKit
internal import Statements
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

    var language: Int {
      switch self {
      case .share(let share): share.language
      case .advocate(let advocate): advocate.language
      }
    }

    var codeCount: Int {
      switch self {
      case .share(let share): share.codeCount
      case .advocate(let advocate): advocate.codeCount
      }
    }
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

  private func language(of entry: ShareEntry) -> Int {
    site.languageIndex(nearestTo: entry.language)
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
      let words = LanguageFormat(site.languages[language].language).day(last)
      worker.values.set(.lastDay) { $0 += words.utf8 }
    }
    views.qrCodes.setPath(of: code, &worker)
  }

  private func render(_ pageClass: PageClass, _ name: DisplayName?, _ worker: inout ShareWorker) {
    guard let mould = mould(pageClass, &worker) else {
      setOtherForms(&worker)
      worker.page = page(pageClass, worker.values, name, &worker.findings)
      return
    }
    if mould.hasOtherForms { setOtherForms(&worker) }
    worker.page.removeAll(keepingCapacity: true)
    mould.append(worker.values, to: &worker.page)
  }

  /// Sets the QR code in the forms that few pages show.
  private func setOtherForms(_ worker: inout ShareWorker) {
    worker.values.set(.qrPathInAddress, encoding: .qrPath)
    ShareQRCodes.setPicture(&worker)
  }

  /// The mould of a class; nil where its pages have to be rendered one by one.
  func mould(_ pageClass: PageClass, _ worker: inout ShareWorker) -> ShareMould? {
    if let known = worker.moulds[pageClass] { return known }
    let finished = moulds.withLock { $0[pageClass] } ?? finish(pageClass, &worker)
    worker.moulds[pageClass] = .some(finished.mould)
    return finished.mould
  }

  private func finish(_ pageClass: PageClass, _ worker: inout ShareWorker) -> Finished {
    let made = ShareMould(
      page(pageClass, &worker.findings) { $0.mark(0) },
      page(pageClass, &worker.findings) { $0.mark(1) })
    let finished = Finished(mould: made.flatMap { stands($0, pageClass) ? $0 : nil })
    moulds.withLock { $0[pageClass] = finished }
    return finished
  }

  /// Whether a mould gives what rendering gives, for values that every way of writing shows in.
  private func stands(_ mould: ShareMould, _ pageClass: PageClass) -> Bool {
    var (trial, unheard) = (ShareWorker(), [Diagnostic]())
    let name = DisplayName(Self.trialName)
    fill(trialEntry(pageClass, name), pageClass.language, name, &trial)
    setOtherForms(&trial)
    trial.values.set(.status) { $0 += "<p>1 &amp; 2</p>".utf8 }
    var cast: [UInt8] = []
    mould.append(trial.values, to: &cast)
    return cast == page(pageClass, trial.values, name, &unheard)
  }

  private static let trialName = "Zoë <O’B> & \"d'A\" %41"

  private func trialEntry(_ pageClass: PageClass, _ name: DisplayName?) -> ShareEntry {
    let symbols = "A0Z9K3B8C7D6E5F4G2H1".prefix(pageClass.codeCount)
    let code = Code(exactly: String(symbols))
    guard let code else { preconditionFailure("letters and digits make a code") }
    return ShareEntry(
      code: code, life: .retired(through: today),
      language: site.languages[pageClass.language].language, audience: .customer, firstName: name,
      greeting: name,
      token: PageToken(high: 0x0123_4567_89AB_CDEF, low: 0xFEDC_BA98_7654_3210))
  }

  /// A page rendered for these values alone.
  private func page(
    _ pageClass: PageClass, _ values: ShareHoleValues, _ name: DisplayName?,
    _ findings: inout [Diagnostic]
  ) -> [UInt8] {
    page(pageClass, &findings) { hole in
      switch hole {
      // Templates and addresses write names in their own ways.
      case .name, .nameInAddress: name?.text ?? ""
      default: values.text(hole)
      }
    }
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
