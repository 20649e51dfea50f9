import Foundation
import TestSupport
import Testing

/// Feeds and the sitemap, judged by their standards with other readers.
@Suite struct FeedTests {
  @Test(arguments: Base.allCases)
  func atomFeedsHaveWhatTheStandardAsksFor(base: Base) throws {
    let site = try SampleSite.built(base)
    let tree = try site.tree()
    let feeds = tree.paths(ending: "feed.xml")
    #expect(feeds.count == 2)
    for path in feeds {
      let problems = try Python.output(of: Self.atomScript, input: tree.files[path] ?? [])
      #expect(problems ?? "" == "", "\(path)")
    }
  }

  @Test(arguments: Base.allCases)
  func jsonFeedsHaveWhatTheStandardAsksFor(base: Base) throws {
    let site = try SampleSite.built(base)
    let tree = try site.tree()
    let feeds = tree.paths(ending: "feed.json")
    #expect(feeds.count == 2)
    for path in feeds {
      let feed = try JSONDecoder().decode(JSONFeed.self, from: Data(tree.files[path] ?? []))
      #expect(feed.version == "https://jsonfeed.org/version/1.1")
      #expect(feed.feed_url == base.origin + tree.address(of: path))
      #expect(!feed.title.isEmpty && !feed.items.isEmpty)
      #expect(Set(feed.items.map(\.id)).count == feed.items.count)
      for item in feed.items {
        #expect(item.url.hasPrefix(base.rawValue))
        #expect(tree.file(at: String(item.url.dropFirst(base.origin.utf8.count))) != nil)
        #expect(ISO8601DateFormatter().date(from: item.date_published) != nil)
        let addresses = HTMLDocument(item.content_html).addresses.map(\.address)
        #expect(addresses.filter { !$0.contains(":") } == [], "\(path): relative addresses")
      }
    }
  }

  @Test(arguments: Base.allCases)
  func theSitemapNamesPagesThatExist(base: Base) throws {
    let site = try SampleSite.built(base)
    let tree = try site.tree()
    #expect(tree.text("robots.txt").contains("\nSitemap: \(base.rawValue)sitemap.xml"))
    guard
      let listed = try Python.output(
        of: Self.sitemapScript, input: tree.files["sitemap.xml"] ?? [])
    else { return }
    let addresses = listed.split(separator: "\n").map(String.init)
    #expect(addresses.count > 20)
    for address in Set(addresses) {
      guard address.hasPrefix(base.rawValue),
        let path = tree.file(at: String(address.dropFirst(base.origin.utf8.count)))
      else {
        Issue.record("\(address) does not exist")
        continue
      }
      let document = HTMLDocument(tree.text(path))
      #expect(!document.isHidden, "\(address) wants not to be listed")
      #expect(document.canonical == address)
    }
  }

  private struct JSONFeed: Decodable {
    struct Item: Decodable {
      var id: String
      var url: String
      var title: String
      var content_html: String
      var date_published: String
    }

    var version: String
    var title: String
    var home_page_url: String
    var feed_url: String
    var items: [Item]
  }

  /// Prints what RFC 4287 asks for and the feed does not have.
  private static let atomScript = """
    import re, sys
    import xml.etree.ElementTree as xml
    atom = '{http://www.w3.org/2005/Atom}'
    feed = xml.fromstring(sys.stdin.buffer.read())
    clock = r'\\d\\d:\\d\\d'
    moment = re.compile(r'\\d{4}-\\d\\d-\\d\\dT' + clock
        + r':\\d\\d(\\.\\d+)?(Z|[+-]' + clock + ')$')
    def check(element, name):
        for tag in ('id', 'title', 'updated'):
            found = element.findall(atom + tag)
            if len(found) != 1 or not found[0].text: print(name, 'needs one', tag)
        if not moment.match(element.findtext(atom + 'updated') or ''): print(name, 'updated')
        if '://' not in (element.findtext(atom + 'id') or ''): print(name, 'id is no IRI')
        for link in element.findall(atom + 'link'):
            if '://' not in link.get('href', ''): print(name, 'relative link')
    if feed.tag != atom + 'feed': print('the root is', feed.tag)
    check(feed, 'feed')
    if not [l for l in feed.findall(atom + 'link') if l.get('rel') == 'self']: print('no self')
    entries = feed.findall(atom + 'entry')
    if not entries: print('no entries')
    for entry in entries:
        name = entry.findtext(atom + 'title')
        check(entry, name)
        if entry.find(atom + 'author') is None and feed.find(atom + 'author') is None:
            print(name, 'has no author')
        if entry.find(atom + 'content') is None and entry.find(atom + 'summary') is None:
            print(name, 'is empty')
    if len({e.findtext(atom + 'id') for e in entries}) != len(entries): print('ids repeat')
    """

  /// Prints every address that a sitemap names, translations included.
  private static let sitemapScript = """
    import sys
    import xml.etree.ElementTree as xml
    root = xml.fromstring(sys.stdin.buffer.read())
    assert root.tag == '{http://www.sitemaps.org/schemas/sitemap/0.9}urlset', root.tag
    for url in root:
        print(url.findtext('{http://www.sitemaps.org/schemas/sitemap/0.9}loc'))
        for link in url.findall('{http://www.w3.org/1999/xhtml}link'): print(link.get('href'))
    """
}
