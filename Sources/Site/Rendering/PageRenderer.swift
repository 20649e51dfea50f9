internal import Diagnostics
internal import Files
internal import Markdown
internal import Mustache
internal import Program

/// Turns pages and lists into HTML. Immutable and shared; what a worker needs is in `RenderWorker`.
final class PageRenderer: Sendable {
  let site: LoadedSite
  let views: ViewBuilder
  let directives: DirectiveViews
  /// By name: one specialised template for each language.
  private let templates: [String: [Template]]

  /// Checks and specialises every template that pages ask for.
  init(_ site: LoadedSite, into findings: inout [Diagnostic]) {
    self.site = site
    let menus = MenuResolver(site)
    let directives = DirectiveViews(site)
    self.directives = directives
    views = ViewBuilder(
      site,
      menus: site.languages.indices.map { menus.entries(\.main, $0, into: &findings) },
      footerMenus: site.languages.indices.map { menus.entries(\.footer, $0, into: &findings) },
      offers: site.languages.indices.map { directives.runningOffers(in: $0) })
    let used = Self.templateNames(of: site, into: &findings)
    templates = Self.specialised(used, site, views, into: &findings)
  }

  /// The template of a page.
  func templateName(of page: Page) -> String {
    Self.templateName(of: page, in: site)
  }

  private static func templateName(of page: Page, in site: LoadedSite) -> String {
    if let template = page.details.template { return template }
    if let collection = site.collection(of: page) {
      return page.isPost ? collection.settings.template : collection.settings.listTemplate
    }
    return page.isHome && site.templates["home"] != nil ? "home" : "page"
  }

  /// The templates that outputs of this site use, those the theme lacks reported and left out.
  private static func templateNames(
    of site: LoadedSite, into findings: inout [Diagnostic]
  ) -> [String] {
    var names: Set<String> = []
    var missing: Set<String> = []
    func add(_ name: String, _ place: () -> Place) {
      if names.contains(name) { return }
      if site.templates[name] != nil {
        names.insert(name)
      } else if missing.insert(name).inserted {
        findings.append(
          .unknownTemplate(name, at: place(), names: site.templates.names.filter(isPageTemplate)))
      }
    }
    let theme = "Themes/\(site.settings.theme)"
    for name in ["page", "not-found"] { add(name) { .file(theme) } }
    if site.templates["home"] != nil { add("home") { .file(theme) } }
    for collection in site.collections.compactMap(\.first) {
      let settings = collection.settings
      for name in [settings.template, settings.listTemplate] {
        add(name) { .file(site.content.shown("site.yaml")) }
      }
      if settings.hasTags { for name in ["tag", "tags"] { add(name) { .file(theme) } } }
    }
    for page in site.templatedPages.map({ site.pages[$0] }) {
      add(page.details.template ?? "") { PagePlaces.place(of: "template", in: page, site.content) }
    }
    if site.home != "/" || site.hasAliases {
      add("redirect") { .file(theme) }
    }
    return names.sorted()
  }

  private static func isPageTemplate(_ name: String) -> Bool { !name.contains("/") }

  private static func specialised(
    _ names: [String], _ site: LoadedSite, _ views: ViewBuilder, into findings: inout [Diagnostic]
  ) -> [String: [Template]] {
    let directiveRoots = DirectiveViewModel.typeNames.filter { name, _ in
      site.templates["directives/" + name] != nil
    }.map { name, type in
      TemplateRoot("directives/" + name, ["SiteRoot", DirectiveViewModel.frameName(of: type)])
    }
    let pageRoots = names.map { name in
      TemplateRoot(name, ["SiteRoot", "PageRoot"])
    }
    site.templates.check(pageRoots + directiveRoots, against: ViewModel.model, findings: &findings)
    if findings.hasErrors { return [:] }
    var templates: [String: [Template]] = [:]
    for name in names {
      guard let template = site.templates[name] else { continue }
      templates[name] = site.languages.indices.map { language in
        template.specialised(
          for: views.knownStack(language),
          in: PipeEnvironment(languageCode: site.languages[language].code))
      }
    }
    return templates
  }

  /// Appends the HTML of a page; `view.language` decides the template's language.
  func render(_ view: PageView, with template: String, _ worker: inout RenderWorker) -> [UInt8] {
    guard let templates = templates[template] else { return [] }
    worker.html.removeAll(keepingCapacity: true)
    worker.renderer.render(
      templates[view.language], views.stack(view),
      in: PipeEnvironment(languageCode: site.languages[view.language].code), into: &worker.html)
    return HTMLMinifier.minified(worker.html)
  }

  /// The page that leads from a former address to a page.
  func renderRedirect(to page: Page, _ worker: inout RenderWorker) -> [UInt8] {
    var view = PageView(
      .page, language: page.language, address: page.address, title: page.details.title,
      translations: translations(of: page))
    view.isIndexed = false
    return render(view, with: "redirect", &worker)
  }
}
