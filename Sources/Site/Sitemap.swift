internal import Quantity

/// `sitemap.xml`: one file up to the protocol's limit, an index with parts above it.
///
/// The limits are those of the sitemap protocol 0.9: 50,000 addresses and 50 MB a file.
struct Sitemap {
  static let addressesMax = 50_000
  /// Below the protocol's 50 MB by more than the largest entry.
  static let bytesMax = 49_000_000

  /// A page to be found: absolute addresses throughout.
  struct Entry: Sendable {
    var address: String
    var updated: Day?
    /// The translations, this page included; empty for a page in one language.
    var alternates: [(code: String, address: String)]
  }

  /// File names relative to the public directory, with their bytes.
  ///
  /// - Parameter base: the absolute address of the public directory, ending in `/`.
  static func files(_ entries: [Entry], base: String) -> [(path: String, bytes: [UInt8])] {
    let parts = parts(of: entries)
    if parts.count == 1 { return [("sitemap.xml", parts[0])] }
    var index = XMLWriter()
    index.begin("sitemapindex", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"])
    var files: [(path: String, bytes: [UInt8])] = []
    for (number, part) in parts.enumerated() {
      let path = "sitemap-\(number + 1).xml"
      index.begin("sitemap")
      index.element("loc", base + path)
      index.end()
      files.append((path, part))
    }
    index.end()
    return [("sitemap.xml", index.bytes)] + files
  }

  /// The entries as `urlset` texts, each within both limits; one even when there are no entries.
  private static func parts(of entries: [Entry]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var writer = begun()
    var count = 0
    for entry in entries {
      if count == addressesMax || writer.bytes.count > bytesMax {
        writer.end()
        parts.append(writer.bytes)
        writer = begun()
        count = 0
      }
      append(entry, to: &writer)
      count += 1
    }
    writer.end()
    return parts + [writer.bytes]
  }

  private static func begun() -> XMLWriter {
    var writer = XMLWriter()
    writer.begin(
      "urlset",
      [
        "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
      ])
    return writer
  }

  private static func append(_ entry: Entry, to writer: inout XMLWriter) {
    writer.begin("url")
    writer.element("loc", entry.address)
    if let updated = entry.updated { writer.element("lastmod", updated.description) }
    for (code, address) in entry.alternates {
      writer.empty("xhtml:link", ["rel": "alternate", "hreflang": code, "href": address])
    }
    writer.end()
  }
}
