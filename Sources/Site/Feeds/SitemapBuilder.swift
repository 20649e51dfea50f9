internal import Program

/// Decides which pages the sitemap names, and how they are spread over files.
struct SitemapBuilder {
  private let site: LoadedSite

  init(_ site: LoadedSite) {
    self.site = site
  }

  /// 0 for the file that is always there; then the parts, when one file would be too large.
  var parts: [Int] {
    let count = partCount
    return count == 1 ? [0] : Array(0...count)
  }

  static func path(of part: Int) -> String {
    part == 0 ? "sitemap.xml" : "sitemap-\(part).xml"
  }

  /// The pages a part names, by number; all of them when there are no parts, none in an index.
  func pages(ofPart part: Int) -> ArraySlice<Int> {
    let pages = listedPages[...]
    if part == 0 { return partCount == 1 ? pages : [] }
    return pages.dropFirst((part - 1) * partSize).prefix(partSize)
  }

  func bytes(ofPart part: Int) -> [UInt8] {
    let count = partCount
    if part == 0, count > 1 {
      return Sitemap.index((1...count).map { site.base.absolute("/" + Self.path(of: $0)) })
    }
    return Sitemap.part(pages(ofPart: part).map(entry))
  }

  private var listedPages: [Int] {
    guard site.settings.robots.isIndexed else { return [] }
    return site.pages.indices.filter { site.pages[$0].details.isIndexed }
  }

  private var partCount: Int { max(1, (listedPages.count + partSize - 1) / partSize) }

  /// So many entries that neither limit of the protocol can be passed.
  private var partSize: Int {
    let longest = site.pages.reduce(0) { max($0, $1.address.utf8.count) }
    // An address may grow threefold when percent-encoded, and is written once for each language.
    let address = site.base.home.utf8.count + 3 * longest + 80
    let entry = 100 + address * (site.languages.count + 2)
    return max(1, min(site.options.sitemapAddressesMax, Sitemap.bytesMax / entry))
  }

  private func entry(_ index: Int) -> Sitemap.Entry {
    let page = site.pages[index]
    var alternates: [(code: String, address: String)] = []
    for (number, language) in site.languages.enumerated() {
      let other = number == page.language ? index : site.translation(of: page, in: number)
      if let other {
        alternates.append((language.code, site.base.absolute(site.pages[other].address)))
      }
    }
    return Sitemap.Entry(
      address: site.base.absolute(page.address),
      updated: page.details.updated ?? page.details.date,
      alternates: alternates.count > 1 ? alternates : [])
  }
}

extension OutputWork {
  func sitemapParts(_ part: Int) -> [UInt8] {
    SitemapBuilder(site).bytes(ofPart: part)
  }

  /// `robots.txt`, RFC 9309.
  func robots() -> [UInt8] {
    var text = "User-agent: *\n"
    let settings = site.settings.robots
    if !settings.isIndexed {
      text += "Disallow: /\n"
    } else if settings.disallowed.isEmpty {
      text += "Disallow:\n"
    } else {
      for path in settings.disallowed { text += "Disallow: \(site.base.link(path))\n" }
    }
    text += "\nSitemap: \(site.base.absolute("/sitemap.xml"))\n"
    return Array(text.utf8)
  }
}
