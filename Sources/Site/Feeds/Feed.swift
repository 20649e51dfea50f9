internal import JSON
internal import Quantity

/// The newest posts of a collection in one language, for feed readers.
struct Feed: Sendable {
  struct Item: Sendable {
    var title: String
    /// Absolute; also the item's lasting name.
    var address: String
    var published: Instant
    var updated: Instant
    var summary: String
    /// HTML with absolute addresses.
    var content: [UInt8]
    var author: String?
    var tags: [String]
  }

  var title: String
  var subtitle: String
  /// BCP 47.
  var language: String
  /// Absolute address of the page that lists the posts.
  var homeAddress: String
  /// Absolute addresses of the feed's two forms.
  var atomAddress: String
  var jsonAddress: String
  var author: String
  /// Newest first.
  var items: [Item]

  /// Atom, RFC 4287.
  func atom() -> [UInt8] {
    var writer = XMLWriter()
    writer.begin("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language])
    writer.element("title", title)
    if !subtitle.isEmpty { writer.element("subtitle", subtitle) }
    writer.empty("link", ["href": homeAddress, "rel": "alternate", "type": "text/html"])
    writer.empty("link", ["href": atomAddress, "rel": "self", "type": "application/atom+xml"])
    writer.element("id", homeAddress)
    // A feed must say when it changed; one without posts has not since the epoch.
    writer.element("updated", (items.map(\.updated).max() ?? Instant.epoch).description)
    writer.begin("author")
    writer.element("name", author)
    writer.end()
    for item in items { append(item, to: &writer) }
    writer.end()
    return writer.bytes
  }

  private func append(_ item: Item, to writer: inout XMLWriter) {
    writer.begin("entry")
    writer.element("title", item.title)
    writer.empty("link", ["href": item.address, "rel": "alternate", "type": "text/html"])
    writer.element("id", item.address)
    writer.element("published", item.published.description)
    writer.element("updated", item.updated.description)
    if let author = item.author {
      writer.begin("author")
      writer.element("name", author)
      writer.end()
    }
    for tag in item.tags { writer.empty("category", ["term": tag]) }
    if !item.summary.isEmpty { writer.element("summary", item.summary) }
    writer.element("content", utf8: item.content, ["type": "html"])
    writer.end()
  }

  /// JSON Feed 1.1.
  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    member("version", "https://jsonfeed.org/version/1.1", of: &writer)
    member("title", title, of: &writer)
    if !subtitle.isEmpty { member("description", subtitle, of: &writer) }
    member("home_page_url", homeAddress, of: &writer)
    member("feed_url", jsonAddress, of: &writer)
    member("language", language, of: &writer)
    authors(author, of: &writer)
    writer.key("items")
    writer.beginArray()
    for item in items { append(item, to: &writer) }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }

  private func append(_ item: Item, to writer: inout JSONWriter) {
    writer.beginObject()
    member("id", item.address, of: &writer)
    member("url", item.address, of: &writer)
    member("title", item.title, of: &writer)
    member("content_html", String(decoding: item.content, as: UTF8.self), of: &writer)
    if !item.summary.isEmpty { member("summary", item.summary, of: &writer) }
    member("date_published", item.published.description, of: &writer)
    member("date_modified", item.updated.description, of: &writer)
    if let author = item.author { authors(author, of: &writer) }
    if !item.tags.isEmpty {
      writer.key("tags")
      writer.beginArray()
      for tag in item.tags { writer.string(tag) }
      writer.endArray()
    }
    writer.endObject()
  }

  private func authors(_ name: String, of writer: inout JSONWriter) {
    writer.key("authors")
    writer.beginArray()
    writer.beginObject()
    member("name", name, of: &writer)
    writer.endObject()
    writer.endArray()
  }

  private func member(_ key: String, _ value: String, of writer: inout JSONWriter) {
    writer.key(key)
    writer.string(value)
  }
}
