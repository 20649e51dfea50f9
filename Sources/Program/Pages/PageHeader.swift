package import Quantity
package import YAML

/// Front matter of a page or post.
package struct PageHeader: Sendable {
  package var title: String
  package var heading: String?
  package var summary: String?
  package var date: Day?
  package var updated: Day?
  package var publish: Day?
  package var expires: Located<Day>?
  package var isDraft: Bool
  package var slug: Slug?
  package var aliases: [Located<SitePath>]
  package var tags: [String]
  package var template: Located<String>?
  package var image: Located<String>?
  package var imageAlt: String?
  package var hasTableOfContents: Bool
  package var isIndexed: Bool
  package var author: String?
  package var menuTitle: String?
  package var order: Int?

  /// Whether it is shown on a day: neither before `publish` nor after `expires`. Drafts aside.
  package func isShown(on day: Day) -> Bool { !isFuture(on: day) && !isExpired(on: day) }

  /// Whether it is not to be shown yet.
  package func isFuture(on day: Day) -> Bool { publish.map { day < $0 } ?? false }

  /// Whether it is not to be shown any more.
  package func isExpired(on day: Day) -> Bool { expires.map { $0.value < day } ?? false }
}

extension PageHeader: YAMLRecord {
  package static let name = "page"
  package static let summary = "Front matter of a page or post."

  package init?(from reader: inout RecordReader) {
    let title = reader.required("title", String.self, "Title in browser, lists and feeds")
    heading = reader.optional("heading", String.self, "Heading of the page; the title when absent")
    summary = reader.optional("description", String.self, "What search engines and cards say of it")
    date = reader.optional("date", Day.self, "Day of a post")
    updated = reader.optional("updated", Day.self, "Day of the last change worth mentioning")
    publish = reader.optional("publish", Day.self, "First day on which it is shown")
    expires = reader.optional("expires", Located<Day>.self, "Last day on which it is shown")
    isDraft = reader.optional("draft", default: false, "Whether it is left out for now")
    slug = reader.optional(
      "slug", Slug.self, "Last part of its address; the file's name when absent")
    aliases = reader.optional("aliases", default: [], "Former addresses that lead here")
    tags = reader.optional("tags", default: [], "Tags")
    template = reader.optional(
      "template", Located<String>.self, "Template; by kind of page when absent")
    image = reader.optional(
      "image", Located<String>.self, "Image, path below Content/ or beside the page")
    imageAlt = reader.optional("image_alt", String.self, "What the image shows")
    hasTableOfContents = reader.optional(
      "toc", default: false, "Whether to show a table of contents")
    isIndexed = reader.optional("indexed", default: true, "Whether search engines may list it")
    author = reader.optional("author", String.self, "Who wrote it")
    menuTitle = reader.optional("menu_title", String.self, "Title in menus; the title when absent")
    order = reader.optional("order", Int.self, "Place in lists that are not sorted by date")
    if let publish, let expires, expires.value < publish {
      reader.report(.neverShown(publish, expires.value, at: expires.place))
    }
    if let image, imageAlt == nil { reader.report(.pageImageWithoutAlt(at: image.place)) }
    guard let title else { return nil }
    self.title = title
  }
}
