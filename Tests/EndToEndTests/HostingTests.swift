import Foundation
import TestSupport
import Testing

/// The sample site behind real web servers, with the configurations that its build writes.
@Suite struct HostingTests {
  private static let forever = "public, max-age=31536000, immutable"

  private static let types = [
    "css": "text/css; charset=utf-8", "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml; charset=utf-8",
    "png": "image/png", "txt": "text/plain; charset=utf-8", "ics": "text/calendar; charset=utf-8",
    "avif": "image/avif", "webmanifest": "application/manifest+json",
    "xml": "application/xml; charset=utf-8", "feed.xml": "application/atom+xml; charset=utf-8",
    "feed.json": "application/feed+json",
  ]

  @Test(arguments: Base.allCases)
  func serversAnswerAsTheBuildConfiguresThem(base: Base) throws {
    let site = try Self.site(base)
    let tree = try site.tree()
    for server in WebServer.allCases {
      guard let running = try RunningServer(server, site) else { continue }
      try expectFiles(of: tree, from: running, server)
      try expectRedirects(of: tree, from: running, server)
      try expectMissing(of: tree, from: running, server)
      try expectShares(of: tree, from: running, server)
      let packed = try running.answers(to: [base.path + "/"], encoding: "gzip")
      #expect(packed.first?.headers["content-encoding"] == "gzip", "\(server)")
    }
  }

  private func expectFiles(
    of tree: PublishedTree, from running: RunningServer, _ server: WebServer
  ) throws {
    // Files for hosts are no pages, and addresses of pages that refresh themselves lead elsewhere.
    let paths = tree.files.keys.sorted().filter { path in
      !path.contains(/^(\.ht|\.no|_|CNAME)/)
        && !tree.text(path).contains("http-equiv=\"refresh\"")
    }
    let answers = try running.answers(to: paths.map(tree.address))
    try #require(answers.count == paths.count)
    for (path, answer) in zip(paths, answers) {
      #expect(answer.status == 200, "\(server): \(path)")
      #expect(Array(answer.body) == tree.files[path], "\(server): \(path)")
      #expect(answer.headers["content-type"] == Self.type(of: path), "\(server): \(path)")
      let caching = path.hasPrefix("assets/") ? Self.forever : "no-cache"
      #expect(answer.headers["cache-control"] == caching, "\(server): \(path)")
      #expect(answer.headers["etag"] != nil, "\(server): \(path)")
      expectProtection(in: answer.headers, "\(server): \(path)")
    }
  }

  private func expectRedirects(
    of tree: PublishedTree, from running: RunningServer, _ server: WebServer
  ) throws {
    let base = tree.base.path
    let targets = ["/praemien/", "/en/rewards/", "/fragen/"]
    let former = ["/empfehlen/", "/en/offers/", "/fragen"]
    let answers = try running.answers(to: former.map { base + $0 })
    #expect(answers.map(running.location) == targets.map { base + $0 }, "\(server)")
    #expect(answers.prefix(2).map(\.status) == [301, 301], "\(server)")
  }

  /// Codes and tokens lead to their files, in one folder and in folders.
  private func expectShares(
    of tree: PublishedTree, from running: RunningServer, _ server: WebServer
  ) throws {
    let pages = [
      ("/r/7F3K9QXM2T", "r/7F3K9QXM2T.html"), ("/r/7f3k9-qxm2t", "r/7F3K9QXM2T.html"),
      ("/R/7F3K9QXM2T", "r/7F3K9QXM2T.html"), ("/R/A1B2C3D4E5", "r/A1/A1B2C3D4E5.html"),
      ("/r/a1b2c-3d4e5", "r/A1/A1B2C3D4E5.html"),
      ("/r/kit/0123456789abcdef0123456789", "r/kit/0123456789abcdef0123456789.html"),
      ("/r/kit/abcdefghjk0123456789abcdef", "r/kit/ab/abcdefghjk0123456789abcdef.html"),
      ("/r/NOSUCHCODE", "404.html"),
    ]
    let answers = try running.answers(to: pages.map { tree.base.path + $0.0 })
    try #require(answers.count == pages.count)
    for ((path, page), answer) in zip(pages, answers) {
      #expect(answer.status == (page == "404.html" ? 404 : 200), "\(server): \(path)")
      #expect(Array(answer.body) == tree.files[page], "\(server): \(path)")
      #expect(answer.headers["content-type"] == Self.types["html"], "\(server): \(path)")
      #expect(answer.headers["cache-control"] == "no-cache", "\(server): \(path)")
      expectProtection(in: answer.headers, "\(server): \(path)")
    }
  }

  private func expectMissing(
    of tree: PublishedTree, from running: RunningServer, _ server: WebServer
  ) throws {
    let pages = [
      ("/nowhere", "404.html"), ("/nowhere/a.avif", "404.html"), ("/.htaccess", "404.html"),
      ("/assets/theme.0123456789.css", "404.html"), ("/en/nowhere/", "en/404.html"),
    ]
    let answers = try running.answers(to: pages.map { tree.base.path + $0.0 })
    try #require(answers.count == pages.count)
    for ((path, page), answer) in zip(pages, answers) {
      #expect(answer.status == 404, "\(server): \(path)")
      #expect(Array(answer.body) == tree.files[page], "\(server): \(path)")
      #expect(answer.headers["content-type"] == Self.types["html"], "\(server): \(path)")
      #expect(answer.headers["cache-control"] == "no-cache", "\(server): \(path)")
      expectProtection(in: answer.headers, "\(server): \(path)")
    }
  }

  @Test func rulesNameTheSameHeadersAndRedirects() throws {
    let tree = try SampleSite.built().tree()
    let headers = try HostRules.headers(tree.text("_headers"))
    #expect(headers.map(\.path) == ["/*", "/assets/*"])
    expectProtection(in: headers[0].fields, "_headers")
    #expect(headers[1].fields == ["cache-control": Self.forever])
    let rules = try HostRules.redirects(tree.text("_redirects"))
    for status in ["301", "301!"] {
      let targets = Dictionary(
        uniqueKeysWithValues: rules.filter { $0.status == status && $0.from != "/R/*" }.map {
          ($0.from, $0.to)
        })
      #expect(
        targets == [
          "/angebote/": "/praemien/", "/empfehlen/": "/praemien/", "/en/offers/": "/en/rewards/",
        ])
    }
    #expect(rules.filter { $0.status == "404" }.map(\.from) == ["/en/*"])
    let capitals = try #require(rules.first { $0.from == "/R/*" })
    #expect(capitals.to == "/r/:splat" && capitals.status == "301")
    #expect(rules.count == 7 + 1)
    #expect(tree.text("CNAME") == "lindenhof-solar.example\n")
    #expect(tree.files[".nojekyll"] == [])
  }

  private func expectProtection(in headers: [String: String], _ path: String) {
    let rules = (headers["content-security-policy"] ?? "").split(separator: "; ").map(String.init)
    for rule in [
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'",
    ] {
      #expect(rules.contains(rule), "\(path)")
    }
    #expect(headers["x-content-type-options"] == "nosniff", "\(path)")
    #expect(headers["referrer-policy"] == "strict-origin-when-cross-origin", "\(path)")
    #expect(headers["permissions-policy"]?.contains("camera=()") == true, "\(path)")
    #expect(headers["strict-transport-security"] == "max-age=31536000", "\(path)")
  }

  private static func type(of path: String) -> String? {
    let name = String(path.split(separator: "/").last ?? "")
    return types[name] ?? types[String(name.split(separator: ".").last ?? "")]
  }

  /// The sample with files of further types.
  private static func site(_ base: Base) throws -> SampleSite {
    let site = try SampleSite(base)
    for name in [".well-known/security.txt", "event.ics", "photo.avif", "site.webmanifest"] {
      try site.folder.write("text of \(name)\n", to: "Content/static/" + name)
    }
    for name in [
      "7F3K9QXM2T", "A1/A1B2C3D4E5", "kit/0123456789abcdef0123456789",
      "kit/ab/abcdefghjk0123456789abcdef",
    ] {
      try site.folder.write("<title>\(name)</title>", to: "Content/static/r/\(name).html")
    }
    let result = try site.build()
    try #require(result.status == 0, "\(result.errorText)")
    return site
  }
}
