import Files
import Foundation
import PreviewServer
import Testing

@Suite struct ServingTests {
  static let text = "0123456789"

  @Test func aFileIsServedWithItsTypeAndValidators() throws {
    let fixture = try Fixture(["a.txt": Self.text])
    try fixture.folder.setModified("a.txt", 784_111_777)
    let reply = try fixture.request("/a.txt?v=1")
    #expect(reply.status == 200)
    #expect(reply.body == Self.text)
    #expect(reply.headers["content-type"] == "text/plain; charset=utf-8")
    #expect(reply.headers["content-length"] == "10")
    #expect(reply.headers["last-modified"] == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(reply.headers["cache-control"] == "no-cache")
    #expect(reply.headers["x-content-type-options"] == "nosniff")
    #expect(reply.headers["accept-ranges"] == "bytes")
    #expect(reply.headers["etag"] == "\"a-2ebc98a1-0\"")
  }

  @Test func aFolderIsServedByItsIndexAndRedirectsToItsSlash() throws {
    let fixture = try Fixture(["index.html": "home", "news/index.html": "news"])
    #expect(try fixture.request("/").body.hasPrefix("home"))
    #expect(try fixture.request("/news/").body.hasPrefix("news"))
    let reply = try fixture.request("/news?page=2")
    #expect(reply.status == 302)
    #expect(reply.headers["location"] == "/news/?page=2")
  }

  @Test func aFolderIsNeverListed() throws {
    let fixture = try Fixture(["secret/plan.txt": "x"])
    for target in ["/", "/secret", "/secret/"] {
      let reply = try fixture.request(target)
      #expect(reply.status == 404)
      #expect(!reply.body.contains("plan.txt"))
    }
  }

  @Test func theNearestPageForMissesIsShown() throws {
    let fixture = try Fixture([
      "404.html": "nothing here", "de/404.html": "hier ist nichts", "de/a/b.html": "b",
    ])
    for (target, body) in [
      ("/x", "nothing here"), ("/en/x/y/", "nothing here"), ("/de/x", "hier ist nichts"),
      ("/de/a/x/", "hier ist nichts"), ("/de/", "hier ist nichts"), ("/de/a", "hier ist nichts"),
    ] {
      let reply = try fixture.request(target)
      #expect(reply.status == 404)
      #expect(reply.body.hasPrefix(body), "\(target)")
    }
  }

  @Test func headSendsTheFieldsOfGetWithoutTheBody() throws {
    let fixture = try Fixture(["a.txt": Self.text, "index.html": "<body>home</body>"])
    for target in ["/a.txt", "/", "/missing"] {
      let wire = try Wire(port: fixture.server.port)
      let head = try wire.request(target, method: "HEAD")
      let get = try wire.request(target)
      #expect(head.status == get.status)
      for name in ["content-length", "content-type", "etag", "last-modified", "cache-control"] {
        #expect(head.headers[name] == get.headers[name], "\(target) \(name)")
      }
      #expect(get.body.utf8.count == get.headers["content-length"].flatMap { Int($0) })
    }
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "get", "PROPFIND"])
  func methodsThatDoNotReadAreRefused(method: String) throws {
    let fixture = try Fixture(["index.html": "home"])
    let reply = try fixture.request("/", method: method)
    #expect(reply.status == 405)
    #expect(reply.headers["allow"] == "GET, HEAD")
  }

  @Test func aBodyIsNotWaitedFor() throws {
    let fixture = try Fixture(["index.html": "home"])
    for method in ["GET", "POST"] {
      let wire = try Wire(port: fixture.server.port)
      wire.send("\(method) / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\nx")
      #expect(try wire.reply().status == (method == "GET" ? 200 : 405))
      #expect(wire.isClosedByServer())
    }
  }

  @Test(arguments: [
    ("a.html", "text/html; charset=utf-8"), ("a.HTML", "text/html; charset=utf-8"),
    ("a.css", "text/css; charset=utf-8"), ("a.min.js", "text/javascript; charset=utf-8"),
    ("a.json", "application/json"), ("a.svg", "image/svg+xml; charset=utf-8"),
    ("a.png", "image/png"), ("a.jpg", "image/jpeg"), ("a.jpeg", "image/jpeg"),
    ("a.webp", "image/webp"), ("a.avif", "image/avif"), ("a.ico", "image/vnd.microsoft.icon"),
    ("a.xml", "application/xml; charset=utf-8"), ("a.atom", "application/atom+xml; charset=utf-8"),
    ("a.txt", "text/plain; charset=utf-8"), ("a.pdf", "application/pdf"),
    ("a.woff2", "font/woff2"), ("a.webmanifest", "application/manifest+json"),
    ("a.ics", "text/calendar; charset=utf-8"), ("a.csv", "text/csv; charset=utf-8"),
    ("a.md", "text/markdown; charset=utf-8"), ("a.mp4", "video/mp4"),
    ("a.unheard-of", "application/octet-stream"), ("LICENSE", "application/octet-stream"),
  ])
  func contentTypesFollowTheExtension(name: String, type: String) throws {
    #expect(MediaType.of(name: name) == type)
    let fixture = try Fixture([name: "x"])
    #expect(try fixture.request("/\(name)").headers["content-type"] == type)
  }

  @Test func namesAreDecodedOnce() throws {
    let fixture = try Fixture(["grün & 100%.txt": "green", "%2e": "dot"])
    #expect(try fixture.request("/gr%C3%BCn%20&%20100%25.txt").body == "green")
    #expect(try fixture.request("/%252e").body == "dot")
  }

  @Test func hiddenFilesStayHidden() throws {
    let fixture = try Fixture([
      ".env": "secret", ".git/config": "secret", ".well-known/security.txt": "contact",
    ])
    #expect(try fixture.request("/.env").status == 404)
    #expect(try fixture.request("/.git/config").status == 404)
    #expect(try fixture.request("/.well-known/security.txt").body == "contact")
  }

  @Test func aLargeFileArrivesWhole() throws {
    let text = String(repeating: "0123456789abcdef", count: 1 << 17)
    let fixture = try Fixture(["large.txt": text])
    #expect(try fixture.request("/large.txt").body == text)
    let reply = try fixture.request("/large.txt", ["Range": "bytes=1000000-1000015"])
    #expect(reply.body == "0123456789abcdef")
  }

  @Test func oneConnectionServesManyRequests() throws {
    let fixture = try Fixture(["a.txt": Self.text, "b.txt": "b"])
    let wire = try Wire(port: fixture.server.port)
    for _ in 0..<20 {
      #expect(try wire.request("/a.txt").body == Self.text)
      #expect(try wire.request("/b.txt").body == "b")
      #expect(try wire.request("/missing").status == 404)
    }
  }

  @Test func bytesOfTheResponderAreServedLikeFiles() throws {
    struct Echo: Responder {
      func respond(to request: Request) -> Response {
        .bytes(
          Array("\(request.method) \(request.path.text) \(request.query ?? "-")".utf8),
          contentType: "text/plain", entityTag: "e1")
      }
    }
    var configuration = PreviewServer.Configuration()
    configuration.port = 0
    let server = try PreviewServer(configuration, responder: Echo())
    defer { server.stop() }
    let wire = try Wire(port: server.port)
    #expect(try wire.request("/r/7F/3K?x=1&y").body == "get r/7F/3K x=1&y")
    #expect(try wire.request("/r/").body == "get r/ -")
    #expect(try wire.request("/", ["Range": "bytes=0-2"]).body == "get")
    #expect(try wire.request("/", ["If-None-Match": "\"e1\""]).status == 304)
  }
}
