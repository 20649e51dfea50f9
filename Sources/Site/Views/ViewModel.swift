package import Mustache

/// What theme templates can look up: declared once, checked at compilation, printed as the
/// reference of `Documentation/view-model.md`.
package enum ViewModel {
  package static let model = Model(
    [
      siteRoot, pageRoot, site, legal, language, languageLink, alternate, page, contents, image,
      link, menuLink,
    ]
      + [card, collection, pager, pagerPage, tagCount, feed, offer, term]
      + DirectiveViewModel.objects + sharing)

  /// The outer frame of every template: what is the same on all pages in one language.
  static let siteRoot = ModelObject(
    "SiteRoot", "What every template sees, directives' included.",
    [
      ModelField("site", .object("Site"), "The site and who publishes it."),
      ModelField("language", .object("Language"), "The language of this page."),
      ModelField("feeds", .list(.object("Feed")), "The feeds in this language."),
      ModelField("offers", .list(.object("Offer")), "All running offers, in this language."),
      ModelField("generator", .text, "The tool and its version."),
      ModelField("year", .text, "The year of the build."),
    ])

  /// The inner frame of page templates.
  static let pageRoot = ModelObject(
    "PageRoot", "What page templates see beside `SiteRoot`.",
    [
      ModelField("page", .object("Page"), "The page itself."),
      ModelField("languages", .list(.object("LanguageLink")), "All languages, for a switch."),
      ModelField(
        "alternates", .list(.object("Alternate")),
        "Translations of this page for `hreflang`; empty when there is none."),
      ModelField("menu", .list(.object("MenuLink")), "The main menu."),
      ModelField("footer_menu", .list(.object("MenuLink")), "The menu of the footer."),
      ModelField(
        "collection", .object("Collection"), isOptional: true,
        "The posts this page lists, on list and tag pages; on a post, the collection it is in."),
      ModelField("previous", .object("Link"), isOptional: true, "The next older post."),
      ModelField("next", .object("Link"), isOptional: true, "The next newer post."),
      ModelField("json_ld", .html, "Structured data, a complete `script` element."),
    ])

  static let site = ModelObject(
    "Site", "The site as a whole, in the language of the page.",
    [
      ModelField("title", .text, "Its name."),
      ModelField("tagline", .text, isOptional: true, "What it is, in a line."),
      ModelField("home_url", .url, "The home page in this language."),
      ModelField("base_url", .url, "The absolute address of the site, with a trailing slash."),
      ModelField("currency", .text, "ISO 4217 code of the currency rewards are paid in."),
      ModelField("legal", .object("Legal"), isOptional: true, "The legal entity."),
      ModelField("links", .list(.object("Link")), "Further addresses of the publisher."),
      ModelField(
        "sample_notice", .text, isOptional: true, "Says that all of this is invented, if it is."),
    ])

  static let legal = ModelObject(
    "Legal", "The legal entity that publishes the site.",
    [
      ModelField("name", .text, "Registered name."),
      ModelField("street", .text, "Street and number."),
      ModelField("postal_code", .text, "Postal code."),
      ModelField("city", .text, "City."),
      ModelField("country", .text, "Country, ISO 3166 code."),
      ModelField("email", .text, "Address for electronic mail."),
      ModelField("phone", .text, isOptional: true, "Telephone number."),
      ModelField("represented_by", .text, isOptional: true, "Who acts for the entity."),
      ModelField("register", .text, isOptional: true, "Register and number."),
      ModelField("vat_id", .text, isOptional: true, "VAT identification number."),
      ModelField("supervisory", .text, isOptional: true, "Supervisory board or authority."),
    ])

  static let language = ModelObject(
    "Language", "A language of the site.",
    [
      ModelField("code", .text, "BCP 47, as in `lang` attributes."),
      ModelField("name", .text, "Its own name for itself."),
      ModelField("direction", .text, "`ltr` or `rtl`."),
    ])

  static let languageLink = ModelObject(
    "LanguageLink", "An entry of the language switch.",
    [
      ModelField("code", .text, "BCP 47."),
      ModelField("name", .text, "Its own name for itself."),
      ModelField("url", .url, "This page in that language, or that language's home page."),
      ModelField("is_current", .flag, "Whether it is the language of this page."),
      ModelField("is_translated", .flag, "Whether this very page exists in that language."),
    ])

  static let alternate = ModelObject(
    "Alternate", "One translation of the page, for search engines.",
    [
      ModelField("code", .text, "BCP 47, or `x-default`."),
      ModelField("url", .url, "Absolute."),
    ])

  static let page = ModelObject(
    "Page", "The page that is rendered.",
    [
      ModelField("title", .text, "For the browser's title and lists."),
      ModelField("heading", .text, "For the page's own `h1`."),
      ModelField("has_heading", .flag, "Whether the content brings its own `h1`."),
      ModelField("description", .text, isOptional: true, "A sentence for search engines."),
      ModelField("summary", .text, isOptional: true, "The description, or the first paragraph."),
      ModelField("url", .url, "Under the base address."),
      ModelField("canonical", .url, "Absolute."),
      ModelField("date", .day, isOptional: true, "Day of publication."),
      ModelField("updated", .day, isOptional: true, "Day of the last change of substance."),
      ModelField("author", .text, isOptional: true, "Who wrote it."),
      ModelField("tags", .list(.object("Link")), "Its tags, with the pages that list them."),
      ModelField("toc", .list(.object("Contents")), "Table of contents; empty unless asked for."),
      ModelField("has_toc", .flag, "Whether the table of contents has entries."),
      ModelField("content", .html, "The rendered Markdown."),
      ModelField("image", .object("Image"), isOptional: true, "The page's picture."),
      ModelField("social_image", .url, isOptional: true, "Absolute address for link previews."),
      ModelField("reading_minutes", .number, "At 200 words a minute, at least 1."),
      ModelField("is_home", .flag, "Whether it is the home page of its language."),
      ModelField("is_post", .flag, "Whether it belongs to a collection."),
      ModelField("is_indexed", .flag, "Whether search engines may list it."),
      ModelField("og_type", .text, "`website` or `article`."),
      ModelField("kind", .text, "`page`, `post`, `list`, `tag`, `tags` or `not-found`."),
    ])

  static let contents = ModelObject(
    "Contents", "An entry of the table of contents.",
    [
      ModelField("title", .text, "The heading."),
      ModelField("url", .url, "The anchor on this page."),
      ModelField("children", .list(.object("Contents")), "The headings below it."),
    ])

  static let image = ModelObject(
    "Image", "A picture.",
    [
      ModelField("url", .url, "Under the base address."),
      ModelField("width", .number, isOptional: true, "Pixels."),
      ModelField("height", .number, isOptional: true, "Pixels."),
      ModelField("alt", .text, "What it shows; empty when it is decoration."),
    ])

  static let link = ModelObject(
    "Link", "An address with its name.",
    [
      ModelField("title", .text, "The name."),
      ModelField("url", .url, "The address."),
      ModelField("is_external", .flag, "Whether it leaves the site."),
    ])

  static let menuLink = ModelObject(
    "MenuLink", "An entry of a menu.",
    [
      ModelField("title", .text, "The name."),
      ModelField("url", .url, "The address."),
      ModelField("is_current", .flag, "Whether this page is the one it leads to."),
      ModelField("is_external", .flag, "Whether it leaves the site."),
    ])
}
