internal import Diagnostics
internal import Files
internal import Hashing
internal import Mustache
internal import Playbook
internal import Program
internal import Quantity
internal import YAML

/// The site for staff: the playbook with its checklists, beside the public site and never in it.
///
/// All its pages lie in one folder and link to each other by their names, so that it can be opened
/// from a disk as well as from a server.
struct OfficeSite: Sendable {
  static let themeName = "office"

  let site: LoadedSite
  let playbook: Playbook
  let theme: Theme
  let templates: Templates
  let assets: [Asset]
  /// By name.
  let whatIfs: [WhatIfRecord]
  /// Numbers of the site's languages that the theme has words in, the default language first.
  let languages: [Int]
  /// Covers everything that any of its files may show.
  let digest: Digest128

  /// Nil when there is nothing to show, or after adding a finding.
  ///
  /// `known`: what the last build learnt of the theme's assets.
  init?(_ site: LoadedSite, known: BuildState, into findings: inout [Diagnostic]) {
    whatIfs = WhatIfFolder.read(root: site.options.root, into: &findings)
    if Playbook.isEmpty(site.campaign), whatIfs.isEmpty { return nil }
    let root = site.options.root
    let folders = [root == "." ? "Themes" : root + "/Themes"] + site.options.shippedThemes
    guard folders.contains(where: { (try? Directory($0 + "/" + Self.themeName)) != nil }) else {
      findings.append(.noOfficeTheme(folders, at: site.content.shown("program")))
      return nil
    }
    guard
      let theme = Theme(
        named: Self.themeName, in: folders, content: site.content, overrides: [], into: &findings)
    else { return nil }
    languages = Self.languages(of: theme, site)
    if languages.isEmpty {
      findings.append(
        .noOfficeWords(
          site.languages.map(\.code), known: theme.strings.keys.sorted(),
          at: site.content.shown("site.yaml")))
      return nil
    }
    let reader = AssetReader(
      content: site.content,
      known: Dictionary(known.assets.map { ($0.path, $0) }) { first, _ in first },
      trustedBeforeNanoseconds: known.startedNanoseconds)
    assets = reader.read(theme: theme, content: [], into: &findings)
    let pipes = ThemePipes(
      theme: theme, assets: assets, base: site.base.sameFolder, links: LinkIndex(),
      languages: site.languages)
    templates = Templates(
      compiling: theme.templates, pipes: .standard(and: pipes.all), findings: &findings)
    self.site = site
    self.theme = theme
    playbook = Playbook(site.campaign, on: site.today)
    digest = Self.digest(of: site, theme, assets, whatIfs)
    check(into: &findings)
  }

  private static func languages(of theme: Theme, _ site: LoadedSite) -> [Int] {
    let first = site.defaultLanguage
    let all = [first] + site.languages.indices.filter { $0 != first }
    return all.filter { theme.strings(of: site.languages[$0].code) != nil }
  }

  private static func digest(
    of site: LoadedSite, _ theme: Theme, _ assets: [Asset], _ whatIfs: [WhatIfRecord]
  ) -> Digest128 {
    var writer = ByteWriter()
    writer.string("office")
    writer.digest(site.digest)
    writer.string(site.today.description)
    for template in theme.templates {
      writer.string(template.name)
      writer.digest(Digest128.blake2b(of: template.source.bytes))
    }
    for language in site.languages { writer.string(theme.digestText(of: language.code)) }
    for asset in assets { writer.string(asset.address) }
    for whatIf in whatIfs {
      writer.string(whatIf.name)
      writer.digest(whatIf.digest)
    }
    // Guides may link to any page of the public site.
    for page in site.pages { writer.string(page.address) }
    return Digest128.blake2b(of: writer.bytes)
  }

  /// Checks the templates against the values that they are rendered with.
  private func check(into findings: inout [Diagnostic]) {
    let roots = OfficeModel.contents.map { template, type in
      TemplateRoot(template, ["OfficeRoot", "OfficeFrame", type])
    }
    for root in roots where templates[root.template] == nil {
      findings.append(
        .unknownTemplate(
          root.template, at: .file("Themes/" + Self.themeName), names: templates.names))
    }
    templates.check(
      roots.filter { templates[$0.template] != nil }, against: OfficeModel.model,
      findings: &findings)
  }

  /// All its pages, the checklists of touchpoints among them.
  private var pages: [OfficePage] {
    OfficePage.menu + [.checklists] + playbook.touchpoints.indices.map(OfficePage.touchpoint)
      + whatIfs.map { .whatIf($0.name) }
  }

  /// Sorted by path.
  var outputs: [OfficeOutput] {
    var outputs = [OfficeOutput(path: "robots.txt", kind: .robots)]
    for language in languages {
      outputs += pages.map { OfficeOutput(path: path(of: $0, language), kind: .page($0, language)) }
      outputs.append(OfficeOutput(path: calendarPath(language), kind: .calendar(language)))
    }
    outputs += assets.enumerated().map { index, asset in
      OfficeOutput(path: asset.outputPath, kind: .asset(index))
    }
    return outputs.sorted { $0.path.precedesInBytes($1.path) }
  }

  /// `touchpoints.html` in the first language, `touchpoints.en.html` in others.
  func path(of page: OfficePage, _ language: Int) -> String {
    switch page {
    case .start: file("index", language, "html")
    case .touchpoint(let index):
      file("touchpoint-\(playbook.touchpoints[index].id.value)", language, "html")
    case .whatIf(let name): file(WhatIfFolder.stem(of: name), language, "html")
    default: file(page.template, language, "html")
    }
  }

  func calendarPath(_ language: Int) -> String { file("calendar", language, "ics") }

  private func file(_ name: String, _ language: Int, _ suffix: String) -> String {
    language == languages.first
      ? "\(name).\(suffix)" : "\(name).\(site.languages[language].code).\(suffix)"
  }

  /// The bytes of a file; nil after adding a finding to the worker.
  func bytes(of output: OfficeOutput, _ worker: inout RenderWorker) -> [UInt8]? {
    switch output.kind {
    case .page(let page, let language): html(page, language, &worker)
    case .calendar(let language): OfficeViews(self, language).calendar.bytes()
    case .asset(let index): assets[index].bytes(of: theme, &worker)
    case .robots: Array("User-agent: *\nDisallow: /\n".utf8)
    }
  }

  private func html(
    _ page: OfficePage, _ language: Int, _ worker: inout RenderWorker
  ) -> [UInt8]? {
    guard let template = templates[page.template] else { return nil }
    let views = OfficeViews(self, language)
    let content = views.content(page, &worker)
    worker.html.removeAll(keepingCapacity: true)
    worker.renderer.render(
      template, [.object(views.root), .object(views.frame(page)), .object(content)],
      in: PipeEnvironment(languageCode: site.languages[language].code), into: &worker.html)
    return HTMLMinifier.minified(worker.html)
  }
}
