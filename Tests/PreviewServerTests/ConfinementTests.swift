import Foundation
import PreviewServer
import TestSupport
import Testing

@Suite struct ConfinementTests {
  /// Addresses that no link of a site has: each would leave it, or be read differently elsewhere.
  static let hostile = [
    "/..", "/../", "/../secret.txt", "/a/../../secret.txt", "/a/..", "/a/../b", "/./a", "/a/.",
    "/.", "/%2e%2e/secret.txt", "/%2E%2E/secret.txt", "/.%2e/secret.txt", "/%2e./secret.txt",
    "/%2e/", "/a/%2e%2e/%2e%2e/secret.txt", "/..%2fsecret.txt", "/..%2Fsecret.txt",
    "/%2e%2e%2fsecret.txt", "/a%2f..%2f..%2fsecret.txt", "/..%5csecret.txt", "/..%5Csecret.txt",
    "/..\\secret.txt", "/\\..\\secret.txt", "/a\\b", "/%5c%5cserver%5cshare", "//secret.txt",
    "//evil.example/", "/a//b", "///", "/a//", "/%00", "/secret.txt%00.html", "/a%00b", "/%0a",
    "/a%0d%0aSet-Cookie:x", "/%1b", "/%7f", "/%01", "/%", "/%2", "/%zz", "/%u002e%u002e/",
    "/a%2", "/%c0%ae%c0%ae/secret.txt", "/%c0%af", "/%e0%80%ae", "/%ff", "/%f8%88%80%80%ae",
    "/%ed%a0%80", "/%2e%2e%5csecret.txt", "secret.txt", "", "*", "http://localhost/", "..",
    "/a/%2e%2e", "/%2f", "/%2fetc%2fpasswd", "/a/..;/secret.txt/..",
  ]

  @Test(arguments: hostile) func aHostilePathIsNoPath(path: String) {
    #expect(RequestPath(decoding: path) == nil)
  }

  @Test(arguments: hostile.filter { !$0.isEmpty })
  func aHostilePathGetsNothing(path: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("site/a/b.html", "b")
    try folder.write("secret.txt", "secret")
    var configuration = PreviewServer.Configuration()
    configuration.port = 0
    let server = try PreviewServer(
      configuration, responder: PublishedFolder(path: folder.path + "/site"))
    defer { server.stop() }
    let reply = try Wire(port: server.port).request(path)
    #expect(reply.status == 400)
    #expect(!reply.body.contains("secret"))
  }

  /// Odd, but a file may be called so.
  @Test(arguments: [
    ("/...", ["..."]), ("/a..", ["a.."]), ("/%252e%252e/x", ["%2e%2e", "x"]),
    ("/~root", ["~root"]), ("/a:b", ["a:b"]), ("/a%20b", ["a b"]),
    ("/a+b", ["a+b"]), ("/a;b=c", ["a;b=c"]), ("/", []),
    ("/%C3%BC", ["ü"]), ("/u%CC%88", ["u\u{308}"]), ("/%25", ["%"]),
    ("/a%3Fb", ["a?b"]),
  ])
  func anOddPathIsOne(path: String, segments: [String]) throws {
    let decoded = try #require(RequestPath(decoding: path))
    #expect(decoded.segments.map { Array($0.utf8) } == segments.map { Array($0.utf8) })
  }

  @Test func symbolicLinksAreNotFollowed() throws {
    let folder = try TemporaryFolder()
    try folder.write("outside/secret.txt", "secret")
    try folder.write("site/inside.txt", "inside")
    try folder.link("site/file.txt", to: "../outside/secret.txt")
    try folder.link("site/absolute.txt", to: folder.path + "/outside/secret.txt")
    try folder.link("site/folder", to: "../outside")
    try folder.link("site/loop", to: "loop")
    try folder.link("site/404.html", to: "../outside/secret.txt")
    let responder = PublishedFolder(path: folder.path + "/site")
    let paths = [
      "/file.txt", "/absolute.txt", "/folder/secret.txt", "/folder", "/folder/", "/loop",
    ]
    for path in paths {
      let request = Request(rawPath: path, path: try #require(RequestPath(decoding: path)))
      let response = responder.respond(to: request)
      #expect(response.status == 404, "\(path)")
      guard case .bytes = response.body else {
        Issue.record("\(path) sends a file")
        continue
      }
    }
    let inside = Request(
      rawPath: "/inside.txt", path: RequestPath(segments: ["inside.txt"], isDirectory: false))
    #expect(responder.respond(to: inside).status == 200)
  }

  @Test func whatIsNoFileIsNotOpened() throws {
    let fixture = try Fixture()
    #expect(unsafe mkfifo(fixture.folder.path + "/pipe", 0o644) == 0)
    #expect(try fixture.request("/pipe").status == 404)
  }

  @Test func aSiteThatIsNotBuiltYetIsMissing() throws {
    let responder = PublishedFolder(path: "/nonexistent/site")
    let root = Request(rawPath: "/", path: RequestPath(segments: [], isDirectory: true))
    #expect(responder.respond(to: root).status == 404)
  }

  /// Whatever bytes come, the decoded names are such as can be opened safely.
  @Test(arguments: 0..<UInt64(200)) func decodedNamesAreSafe(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "/", ".", "..", "%2e", "%2f", "%5c", "%00", "a", "%", "%C3", "%BC", "\\", "ü", "//",
    ]
    for _ in 0..<50 {
      let count = Int.random(in: 1...8, using: &generator)
      let path = (0..<count).reduce("/") { path, _ in
        path + (pieces.randomElement(using: &generator) ?? "")
      }
      guard let decoded = RequestPath(decoding: path) else { continue }
      for segment in decoded.segments {
        #expect(!["", ".", ".."].contains(segment), "\(path)")
        #expect(!segment.utf8.contains { $0 < 0x20 || $0 == 0x2F || $0 == 0x5C || $0 == 0x7F })
      }
    }
  }
}
