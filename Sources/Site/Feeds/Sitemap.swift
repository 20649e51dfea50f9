internal import Quantity

/// The two kinds of file of the sitemap protocol 0.9, https://www.sitemaps.org/protocol.html.
enum Sitemap {
  /// The protocol's limits for one file: 50,000 addresses and 50 MB, here with a margin.
  static let addressesMax = 50_000
  static let bytesMax = 49_000_000

  /// A page to be found: absolute addresses throughout.
  struct Entry: Sendable {
    var address: String
    var updated: Day?
    /// The translations, this page included; empty for a page in one language.
    var alternates: [(code: String, address: String)]
  }

  /// A file that names others.
  static func index(_ addresses: [String]) -> [UInt8] {
    var writer = XMLWriter()
    writer.begin("sitemapindex", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"])
    for address in addresses {
      writer.begin("sitemap")
      writer.element("loc", address)
      writer.end()
    }
    writer.end()
    return writer.bytes
  }

  /// A file that names pages.
  static func part(_ entries: [Entry]) -> [UInt8] {
    var writer = XMLWriter()
    writer.begin(
      "urlset",
      [
        "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
      ])
    for entry in entries {
      writer.begin("url")
      writer.element("loc", entry.address)
      if let updated = entry.updated { writer.element("lastmod", updated.description) }
      for (code, address) in entry.alternates {
        writer.empty("xhtml:link", ["rel": "alternate", "hreflang": code, "href": address])
      }
      writer.end()
    }
    writer.end()
    return writer.bytes
  }
}
