internal import Diagnostics
internal import Program
internal import YAML

/// Finds out where the entries of the menus lead.
struct MenuResolver {
  private let site: LoadedSite

  init(_ site: LoadedSite) {
    self.site = site
  }

  /// A menu in one language; entries that lead nowhere are findings and left out.
  func entries(
    _ menu: KeyPath<Menus, [MenuItem]>, _ language: Int, into findings: inout [Diagnostic]
  ) -> [ViewBuilder.MenuEntry] {
    site.settings.menus[keyPath: menu].compactMap { item in
      switch item {
      case .page(let name): entry(name, language, into: &findings)
      case .link(let link): entry(link, language)
      }
    }
  }

  private func entry(
    _ name: Located<PageName>, _ language: Int, into findings: inout [Diagnostic]
  ) -> ViewBuilder.MenuEntry? {
    let path = name.value.text
    if let index = site.links.page(named: "pages/\(path)".utf8, in: language) {
      let page = site.pages[index]
      return ViewBuilder.MenuEntry(
        title: page.menuTitle, link: site.base.link(page.address), address: page.address)
    }
    if let collection = site.collections.first(where: { $0.first?.name == path })?[language] {
      let title = collection.indexPage.map { site.pages[$0].menuTitle } ?? collection.title
      return ViewBuilder.MenuEntry(
        title: title, link: site.base.link(collection.address), address: collection.address)
    }
    // A page that does not exist is reported with the campaign.
    if let page = site.hiddenPages.first(where: {
      $0.name == "pages/\(path)" && $0.language == language
    }) {
      findings.append(
        .hiddenMenuPage(
          path, page.visibility.rawValue, language: site.languages[language].code, at: name.place))
    }
    return nil
  }

  private func entry(_ link: SiteLink, _ language: Int) -> ViewBuilder.MenuEntry {
    let title = link.title[site.languages[language].code] ?? link.url.value.text
    return link.url.value.isExternal
      ? ViewBuilder.MenuEntry(title: title, link: link.url.value.text, address: nil)
      : ViewBuilder.MenuEntry(
        title: title, link: site.base.link(link.url.value.text), address: link.url.value.text)
  }
}
