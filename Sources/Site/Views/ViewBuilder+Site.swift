internal import Mustache
internal import Program
internal import Quantity
internal import YAML

extension ViewBuilder {
  static func siteFrame(of site: LoadedSite, _ language: Int, offers: [Value]) -> Object {
    let current = site.languages[language]
    return Object([
      (Keys.site, .object(siteObject(of: site, current))),
      (
        Keys.language,
        .object(
          Object([
            (Keys.code, .text(current.code)), (Keys.name, .text(current.name)),
            (Keys.direction, .text(current.direction)),
          ]))
      ),
      (Keys.feeds, .list(feeds(of: site, language))),
      (Keys.offers, .list(offers)),
      (Keys.generator, .text(generator)),
      (Keys.year, .text(String(site.today.year))),
    ])
  }

  private static func siteObject(of site: LoadedSite, _ language: PageLanguage) -> Object {
    let settings = site.settings
    return Object([
      (Keys.title, Value(settings.title[language.code])),
      (Keys.tagline, Value(settings.tagline?[language.code])),
      (Keys.homeURL, .text(site.base.link(language.home))),
      (Keys.baseURL, .text(site.base.home)),
      (Keys.currency, .text(site.campaign.currency.code)),
      (Keys.legal, Value(settings.legal.map(legal))),
      (Keys.links, .list(settings.links.map { link($0, language, site.base) })),
      (Keys.sampleNotice, Value(settings.sampleNotice?[language.code])),
    ])
  }

  private static func legal(_ entity: LegalEntity) -> Object {
    Object([
      (Keys.name, .text(entity.name)),
      (Keys.street, .text(entity.street)),
      (Keys.postalCode, .text(entity.postalCode)),
      (Keys.city, .text(entity.city)),
      (Keys.country, .text(entity.country.description)),
      (Keys.email, .text(entity.email.description)),
      (Keys.phone, Value(entity.phone)),
      (
        Keys.representedBy,
        Value(
          entity.representatives.isEmpty ? nil : entity.representatives.joined(separator: ", "))
      ),
      (Keys.register, Value(entity.register.map { "\($0.court), \($0.number)" })),
      (Keys.vatID, Value(entity.vatID)),
      (Keys.supervisory, Value(entity.supervisoryAuthority)),
    ])
  }

  private static func link(
    _ link: SiteLink, _ language: PageLanguage, _ base: SiteBase
  ) -> Value {
    let url = link.url.value.isExternal ? link.url.value.text : base.link(link.url.value.text)
    return .object(
      Object([
        (Keys.title, Value(link.title[language.code])), (Keys.url, .text(url)),
        (Keys.isExternal, .flag(link.url.value.isExternal)),
      ]))
  }

  private static func feeds(of site: LoadedSite, _ language: Int) -> [Value] {
    let title = site.settings.title[site.languages[language].code] ?? ""
    return site.collections.map { $0[language] }.filter(\.settings.hasFeed).flatMap { collection in
      [
        (collection.atomAddress, "application/atom+xml"),
        (collection.jsonAddress, "application/feed+json"),
      ].map { address, type in
        Value.object(
          Object([
            (Keys.title, .text("\(title): \(collection.title)")),
            (Keys.url, .text(site.base.link(address))), (Keys.type, .text(type)),
          ]))
      }
    }
  }
}
