import Foundation
import PreviewServer
import Testing

@Suite struct LiveReloadTests {
  /// The generation a page says it is of.
  private func generation(of page: String) throws -> String {
    let start = try #require(page.range(of: "data-generation=\""))
    let rest = page[start.upperBound...]
    return String(rest.prefix { $0 != "\"" })
  }

  @Test func anOpenPageIsToldToReload() throws {
    let fixture = try Fixture(["index.html": "<body>home</body>"])
    let page = try generation(of: try fixture.request("/").body)
    let stream = try EventWire(port: fixture.server.port)
    #expect(stream.generation == page, "or every page would reload at once")
    fixture.server.reload()
    let next = try stream.event("generation")
    #expect(next != page)
    #expect(try generation(of: try fixture.request("/").body) == next)
    fixture.server.reload()
    #expect(try stream.event("generation") != next)
  }

  @Test func allOpenPagesAreTold() throws {
    let fixture = try Fixture()
    let streams = try (0..<20).map { _ in try EventWire(port: fixture.server.port) }
    #expect(fixture.server.openPageCount == 20)
    fixture.server.reload()
    #expect(Set(try streams.map { try $0.event("generation") }).count == 1)
  }

  @Test func newStylesDoNotReloadThePage() throws {
    let fixture = try Fixture()
    let stream = try EventWire(port: fixture.server.port)
    fixture.server.reload(.styles)
    let next = try stream.event("styles")
    #expect(next != stream.generation)
    #expect(try EventWire(port: fixture.server.port).generation == next)
  }

  @Test func theScriptIsPutBeforeTheEndOfTheBody() throws {
    let fixture = try Fixture([
      "a.html": "<body>one</body><!-- </BODY > --></html>",
      "b.html": "<p>no body",
      "c.html": "",
      "d.txt": "</body>",
    ])
    let a = try fixture.request("/a.html").body
    #expect(a.hasPrefix("<body>one</body><!-- <script src=\"/__passalong/reload.js\" data-gen"))
    #expect(a.hasSuffix(" async></script></BODY > --></html>"))
    #expect(try fixture.request("/b.html").body.hasPrefix("<p>no body<script src="))
    #expect(try fixture.request("/c.html").body.hasPrefix("<script src="))
    #expect(try fixture.request("/d.txt").body == "</body>")
    #expect(try fixture.request("/missing").body.contains("<script src="))
  }

  @Test func theScriptIsNeverWritten() throws {
    let fixture = try Fixture(["index.html": "<body>home</body>"])
    _ = try fixture.request("/")
    let written = try String(contentsOfFile: fixture.folder.path + "/index.html", encoding: .utf8)
    #expect(written == "<body>home</body>")
  }

  @Test func theScriptIsServedAndNamesTheEvents() throws {
    let fixture = try Fixture(basePath: "/sub/")
    let reply = try fixture.request("/__passalong/reload.js")
    #expect(reply.status == 200)
    #expect(reply.headers["content-type"] == "text/javascript; charset=utf-8")
    #expect(reply.body.contains("new EventSource(\"/__passalong/events\")"))
    #expect(try EventWire(port: fixture.server.port).generation.isEmpty == false)
  }

  /// Or a page kept by the browser would find itself old, reload, and be kept again, for ever.
  @Test func aPageOfAnEarlierGenerationIsNotFresh() throws {
    let fixture = try Fixture(["index.html": "<body>home</body>"])
    let first = try fixture.request("/")
    let tag = try #require(first.headers["etag"])
    #expect(first.headers["last-modified"] == nil)
    #expect(try fixture.request("/", ["If-None-Match": tag]).status == 304)
    fixture.server.reload()
    let date = ["If-Modified-Since": "Fri, 31 Dec 9999 23:59:59 GMT"]
    #expect(try fixture.request("/", ["If-None-Match": tag]).status == 200)
    #expect(try fixture.request("/", date).status == 200)
  }

  @Test func aFailureIsShownInPlaceOfEveryPageUntilTheNextReload() throws {
    let fixture = try Fixture([
      "index.html": "<body>home</body>", "a.css": "a {}", "news/index.html": "news",
    ])
    let stream = try EventWire(port: fixture.server.port)
    fixture.server.show(failure: Array("<body>broken</body>".utf8))
    let failed = try stream.event("generation")
    for target in ["/", "/news/", "/news/x.html", "/missing", "/r/7F3K9QXM2T"] {
      let reply = try fixture.request(target)
      #expect(reply.status == 500)
      #expect(reply.body.hasPrefix("<body>broken<script"))
      #expect(reply.headers["cache-control"] == "no-store")
      #expect(try generation(of: reply.body) == failed)
    }
    #expect(try fixture.request("/a.css").status == 200)
    // Although only styles were mended, the page is another one now.
    fixture.server.reload(.styles)
    #expect(try stream.event("generation") != failed)
    #expect(try fixture.request("/").body.hasPrefix("<body>home<script"))
  }

  @Test func theOldestStreamEndsWhenThereAreTooMany() throws {
    let fixture = try Fixture()
    let streams = try (0..<40).map { _ in try EventWire(port: fixture.server.port) }
    #expect(fixture.server.openPageCount <= 40)
    for stream in streams.prefix(8) {
      #expect(try stream.wire.readUntil { $0 == "0\r\n\r\n" } != "")
    }
    fixture.server.reload()
    for stream in streams.dropFirst(8) { #expect(try stream.event("generation") != "") }
  }

  @Test func pagesThatWereLeftAreForgotten() throws {
    let fixture = try Fixture()
    var streams = try (0..<10).map { _ in try EventWire(port: fixture.server.port) }
    #expect(fixture.server.openPageCount == 10)
    streams = []
    #expect(streams.isEmpty)
    let last = try EventWire(port: fixture.server.port)
    // The others end on threads of the server; only a failing test waits for long.
    let deadline = ContinuousClock.now + .seconds(10)
    while fixture.server.openPageCount > 1, .now < deadline { sched_yield() }
    #expect(fixture.server.openPageCount == 1)
    fixture.server.reload()
    #expect(try last.event("generation") != "")
  }

  @Test func headOfTheEventsEndsAtOnce() throws {
    let fixture = try Fixture()
    #expect(try fixture.request("/__passalong/events", method: "HEAD").status == 200)
  }

  @Test func reloadsFromManyThreadsAreAllTold() async throws {
    let fixture = try Fixture()
    let stream = try EventWire(port: fixture.server.port)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<50 { group.addTask { fixture.server.reload() } }
    }
    let end = "data: \(stream.generation.split(separator: "-")[0])-50\n\n"
    #expect(try stream.wire.readUntil { $0.contains(end) } != "")
  }
}
