import PreviewServer
import Testing

@Suite struct BasePathTests {
  static let files = [
    "index.html": "home", "a.txt": "a", "news/index.html": "news", "404.html": "?",
  ]

  @Test(arguments: ["/sub/path/", "/sub/path", "sub/path", "sub/path/"])
  func theSiteIsServedUnderItsPath(basePath: String) throws {
    let fixture = try Fixture(Self.files, basePath: basePath)
    #expect(fixture.server.address == "http://127.0.0.1:\(fixture.server.port)/sub/path/")
    #expect(try fixture.request("/sub/path/").body.hasPrefix("home"))
    #expect(try fixture.request("/sub/path/a.txt").body == "a")
    #expect(try fixture.request("/sub/path/news").headers["location"] == "/sub/path/news/")
    #expect(try fixture.request("/sub/path/x").body.hasPrefix("?"))
  }

  @Test(arguments: ["/", "/sub/path"])
  func theStartLeadsToTheSite(target: String) throws {
    let fixture = try Fixture(Self.files, basePath: "/sub/path/")
    let reply = try fixture.request(target)
    #expect(reply.status == 302)
    #expect(reply.headers["location"] == "/sub/path/")
  }

  /// A link without the base path is broken once published, and must be so in the preview.
  @Test(arguments: ["/a.txt", "/news/", "/sub/", "/sub", "/sub/pathology/a.txt", "/path/a.txt"])
  func whatIsOutsideIsNoPartOfTheSite(target: String) throws {
    let fixture = try Fixture(Self.files, basePath: "/sub/path/")
    let reply = try fixture.request(target)
    #expect(reply.status == 404)
    #expect(reply.body.contains("This site is published under /sub/path/; \(target) is no part"))
  }

  @Test func aBasePathMayBeEncoded() throws {
    let fixture = try Fixture(Self.files, basePath: "/gr%C3%BCn/")
    #expect(try fixture.request("/gr%C3%BCn/a.txt").body == "a")
    #expect(try fixture.request("/gr%c3%bcn/a.txt").body == "a")
  }
}
