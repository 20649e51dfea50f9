import Site
import TestSupport
import Testing

@Suite struct PathTests {
  @Test(
    arguments: [
      ("a", "", "a"), ("a", "x/y", "x/y/a"), ("./a", "x/y", "x/y/a"), ("../a", "x/y", "x/a"),
      ("../../a", "x/y", "a"), ("../../../a", "x/y", nil), ("/a", "x/y", "a"),
      ("/a/../b", "x", "b"),
      ("/../a", "x", nil), ("a/", "x", "x/a/"), ("..", "x/y", "x/"), ("../", "x/y", "x/"),
      (".", "x/y", "x/y/"), ("a//b", "x", "x/a/b"), ("a/./b", "x", "x/a/b"), ("", "x", "x"),
      ("a", "/x/y/", "x/y/a"), (".hidden", "x", "x/.hidden"), ("a.b/c.", "x", "x/a.b/c."),
      ("/", "x", ""), ("ä/ö", "ü", "ü/ä/ö"),
    ] as [(String, String, String?)])
  func aRelativePathIsResolved(relative: String, folder: String, expected: String?) {
    #expect(Address.resolve(relative, from: folder) == expected)
  }

  /// A detour through a folder and back takes the slow way, and arrives at the same place.
  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func theShortWayIsTheLongWay(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let names = ["a", "bc", "d.e", "f-g", "ä", "index.md", "h i"]
    func path(_ most: Int) -> String {
      (0..<Int.random(in: 1...most, using: &generator)).map { _ in
        names.randomElement(using: &generator) ?? ""
      }.joined(separator: "/")
    }
    let folder = Bool.random(using: &generator) ? "" : path(3)
    let start = Bool.random(using: &generator) ? "/" : ""
    let end = Bool.random(using: &generator) ? "/" : ""
    let plain = path(4) + end
    let short = Address.resolve(start + plain, from: folder)
    #expect(short == Address.resolve(start + "x/../" + plain, from: folder))
    #expect(short == Address.resolve(start + "./" + plain, from: folder))
    #expect(short == (start.isEmpty && !folder.isEmpty ? folder + "/" : "") + plain)
  }

  @Test(arguments: [
    ("Über uns", "ueber-uns"), ("Straße", "strasse"), ("ÄÖÜẞ", "aeoeuess"), ("A & B", "a-b"),
    ("  x  ", "x"), ("--a--b--", "a-b"), ("it’s", "its"), ("C++", "c"), ("100 %", "100"),
    ("Éclair", "éclair"), ("日本 語", "日本-語"), ("!!!", ""), ("", ""), ("a\u{AD}b", "ab"),
    ("½", "½"),
  ])
  func aSlugIsAWordForAddresses(text: String, slug: String) {
    #expect(Address.slug(of: text) == slug)
  }

  @Test(arguments: [
    ("/a/b.c-d_e~f", "/a/b.c-d_e~f"), ("/ä", "/%C3%A4"), ("/a b", "/a%20b"), ("/100%", "/100%25"),
    ("/?#&", "/%3F%23%26"), ("/\"'<>", "/%22%27%3C%3E"), ("/a:b@c", "/a:b@c"),
  ])
  func addressesAreEncodedAndDecoded(path: String, encoded: String) {
    #expect(Address.encoded(path) == encoded)
    #expect(Address.decoded(encoded.utf8) == path)
    #expect(Address.decoded(encoded.lowercased().utf8)?.lowercased() == path.lowercased())
  }

  @Test(arguments: ["%", "%4", "a%", "%zz", "%C3", "%ff", "%C3%28"])
  func whatIsNoEncodingIsRefused(text: String) {
    #expect(Address.decoded(text.utf8) == nil)
  }

  @Test(arguments: [
    ("/", "index.html"), ("/faq/", "faq/index.html"), ("/a/b/", "a/b/index.html"),
    ("/feed.xml", "feed.xml"), ("/a/404.html", "a/404.html"),
  ])
  func everyAddressHasItsFile(address: String, path: String) {
    #expect(Address.outputPath(of: address) == path)
    #expect(Address.address(of: path) == address)
  }

  @Test(arguments: [("", "", ""), ("a", "", "a"), ("a/b", "a", "b"), ("/a/b/", "/a/b", "")])
  func aPathHasAFolderAndAName(path: String, folder: String, name: String) {
    #expect(Address.folder(of: path) == folder)
    #expect(Address.name(of: path) == name)
  }
}
