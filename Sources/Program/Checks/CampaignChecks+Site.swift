internal import Diagnostics
internal import Quantity
internal import YAML

extension CampaignChecks {
  mutating func checkSite() {
    checkLanguages()
    if !context.isKnownTimeZone(site.timeZone) {
      report(.unknownTimeZone(site.timeZone, at: site.places["time_zone"]))
    }
    if site.legal == nil { report(.noLegalEntity(at: site.places.record)) }
    if site.baseURL.origin.hasPrefix("http://"), !site.baseURL.isLocal {
      report(.plainHTTP(site.baseURL, at: site.places["base_url"]))
    }
    if site.social.image != nil, site.social.imageAlt == nil {
      report(.imageWithoutAlt(at: site.places["social"]))
    }
    checkHosts()
    checkFolders()
    checkMenus()
  }

  private mutating func checkHosts() {
    if site.baseURL.path.isEmpty { return }
    for host in site.hosting.hosts where host.value.servesRootOnly {
      report(.hostNeedsRoot(host.value, site.baseURL, at: host.place))
    }
  }

  private mutating func checkLanguages() {
    if site.languages.isEmpty { report(.noLanguages(at: site.places["languages"])) }
    for (index, language) in site.languages.enumerated() {
      let code = language.code
      if site.languages[..<index].contains(where: { $0.code == code }) {
        report(.repeatedLanguage(code, at: language.locatedCode.place))
      } else if !code.hasOfferWording {
        report(.languageWithoutWording(code, at: language.locatedCode.place))
      }
    }
    if let language = site.ownDefaultLanguage, !languages.contains(language.value) {
      report(.unknownDefaultLanguage(language.value, languages, at: language.place))
    }
  }

  /// Folders of collections, languages and share pages must not be the same.
  private mutating func checkFolders() {
    let shareFolder = String(site.sharePath.text.dropFirst().dropLast())
    let tags = languages.map(\.tag)
    if tags.contains(shareFolder) || site.collections.keys.contains(shareFolder) {
      report(.sharePathTaken(site.sharePath, at: site.places["share_path"]))
    }
    for entry in site.collections.entries {
      let name = entry.key.value
      if Identifier(name) == nil || ["program", "assets", "theme"].contains(name)
        || tags.contains(name)
      {
        report(.badCollectionName(name, at: entry.key.place))
      }
      if entry.value.perPage < 1 { report(.badPerPage(entry.value.perPage, at: entry.key.place)) }
    }
  }

  private mutating func checkMenus() {
    var links = site.links
    for item in site.menus.main + site.menus.footer {
      switch item {
      case .page(let name): checkPage(name)
      case .link(let link): links.append(link)
      }
    }
    for link in links where link.url.value.text.contains("ec.europa.eu/consumers/odr") {
      report(.deadDisputeLink(at: link.url.place))
    }
  }

  /// A page must exist, in every language of the site.
  mutating func checkPage(_ name: Located<PageName>) {
    guard let written = context.pages[name.value] else {
      report(.unknownPage(name.value, context.pages.keys.map(\.text).sorted(), at: name.place))
      return
    }
    let missing = languages.filter { !written.contains($0) }
    if !missing.isEmpty {
      report(.untranslatedPage(name.value, missing, at: name.place))
    }
  }
}
