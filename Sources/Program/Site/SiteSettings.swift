package import Quantity
package import YAML

/// `site.yaml`: who publishes, where, in which languages and with which money.
package struct SiteSettings: Sendable {
  package var title: LocalizedText
  package var tagline: LocalizedText?
  package var summary: LocalizedText?
  package var baseURL: BaseURL
  package var languages: [SiteLanguage]
  /// What `default_language` says; see `defaultLanguage`.
  package var ownDefaultLanguage: Located<Language>?
  /// False: pages of the default language live at `/`, not under `/CODE/`.
  package var prefixesDefaultLanguage: Bool
  package var currency: Currency
  package var timeZone: String
  package var theme: String
  package var sector: Sector
  package var author: String?
  package var legal: LegalEntity?
  package var links: [SiteLink]
  package var menus: Menus
  package var collections: OrderedMap<CollectionSettings>
  package var markdown: MarkdownSettings
  package var sampleNotice: LocalizedText?
  package var social: SocialSettings
  package var robots: RobotsSettings
  package var sharePath: SharePath
  package var hosting: HostingSettings
  /// Whether every advocate gets a page of their own, beside the share page of their code.
  package var hasAdvocatePages: Bool
  package var places: KeyPlaces

  /// The language of the start page.
  package var defaultLanguage: Language {
    ownDefaultLanguage?.value ?? languages.first?.code ?? .english
  }
}

extension SiteSettings: YAMLRecord {
  package static let name = "site"
  package static let summary = "Who publishes, where, in which languages and with which money."

  package init?(from reader: inout RecordReader) {
    let title = reader.required("title", LocalizedText.self, "Name of the site")
    tagline = reader.optional("tagline", LocalizedText.self, "One line below the title")
    summary = reader.optional(
      "description", LocalizedText.self, "What search engines and feeds say of the site")
    let baseURL = reader.required(
      "base_url", BaseURL.self, "Address of the published site, with its path if it has one")
    let languages = reader.required(
      "languages", [SiteLanguage].self, "Languages of the site, in the order of the switch")
    ownDefaultLanguage = reader.optional(
      "default_language", Located<Language>.self,
      "Language of the start page; the first language when absent")
    prefixesDefaultLanguage = reader.optional(
      "default_language_prefix", default: false,
      "Whether the default language lives under its code, too")
    currency = reader.optional("currency", default: .euro, "Currency of all amounts, ISO 4217")
    timeZone = reader.optional(
      "time_zone", default: "Europe/Berlin", "Time zone in which days begin, IANA name")
    theme = reader.optional("theme", default: "default", "Folder below Themes/")
    sector = reader.optional(
      "sector", default: .general, "Trade of the publisher, where the law restricts rewards")
    author = reader.optional("author", String.self, "Author of pages that name none")
    legal = reader.optional(
      "legal", LegalEntity.self, "Who is responsible: imprint and terms are made from it")
    links = reader.optional("links", default: [], "Links shown on every page")
    menus = reader.optional("menus", default: Menus(), "Navigation")
    collections = reader.optional(
      "collections", default: OrderedMap(), "Folders of dated pages, by the folder's name")
    markdown = reader.optional("markdown", default: MarkdownSettings(), "How Markdown is read")
    sampleNotice = reader.optional(
      "sample_notice", LocalizedText.self, "A notice on every page that all is invented")
    social = reader.optional("social", default: SocialSettings(), "How shared links look")
    robots = reader.optional("robots", default: RobotsSettings(), "What search engines may read")
    sharePath = reader.optional("share_path", default: .standard, "Folder of the share pages")
    hosting = reader.optional(
      "hosting", default: HostingSettings(), "Where the site is published")
    hasAdvocatePages = reader.optional(
      "advocate_pages", default: true, "Whether every advocate gets a page with their own kit")
    places = KeyPlaces(
      reader, "base_url", "share_path", "languages", "time_zone", "theme", "currency", "sector",
      "links", "menus",
      "collections", "social", "legal")
    guard let title, let baseURL, let languages else { return nil }
    self.title = title
    self.baseURL = baseURL
    self.languages = languages
  }
}
