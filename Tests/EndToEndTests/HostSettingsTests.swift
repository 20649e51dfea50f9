import Foundation
import TestSupport
import Testing

/// What `hosting` in `site.yaml` changes.
@Suite struct HostSettingsTests {
  @Test func pagesMayAskForWhatSettingsNameAndForScriptsOfTemplates() throws {
    let site = try SampleSite()
    try setHosting(
      "hosts: [netlify], forms_to: [https://shop.example.org/], "
        + "frames_from: [https://films.example.org/a/], scripts_from: [https://x.example.net]",
      of: site)
    let script = "document.title += \"!\";\n"
    try site.folder.write(
      "<script>\(script)</script><script src=\"/a.js\"></script>"
        + "<script type=\"application/ld+json\">{}</script>\n",
      to: "Content/theme/templates/extra.mustache")
    try build(site)
    let fields = try HostRules.headers(try site.tree().text("_headers"))[0].fields
    let rules = (fields["content-security-policy"] ?? "").components(separatedBy: "; ")
    #expect(rules.contains("form-action 'self' https://shop.example.org"))
    #expect(rules.contains("frame-src https://films.example.org/a/"))
    let hashing = """
      import base64, hashlib, sys
      digest = hashlib.sha256(sys.stdin.buffer.read()).digest()
      print(base64.b64encode(digest).decode(), end="")
      """
    guard let digest = try Python.output(of: hashing, input: script.utf8) else { return }
    #expect(rules.contains("script-src 'self' 'sha256-\(digest)' https://x.example.net"))
  }

  @Test func aHostThatIsTakenOutLosesItsFiles() throws {
    let site = try SampleSite.built()
    try site.folder.write("mine", to: "Output/hosting/s3/notes.txt")
    try setHosting("hosts: [nginx]", of: site)
    try build(site)
    let hosting = try PublishedTree(site.folder.url.appending(path: "Output/hosting"), .root)
    #expect(
      hosting.files.keys.sorted() == [
        "nginx/http.conf", "nginx/server.conf", "nginx/site.conf", "s3/notes.txt",
      ])
    let published = try site.tree().files.keys
    for path in ["_headers", "_redirects", ".htaccess", ".nojekyll", "CNAME"] {
      #expect(!published.contains(path))
    }
    let cleaned = try SampleSite.tool(["clean", "--root", site.root])
    #expect(cleaned.status == 0)
    let left = try PublishedTree(site.folder.url.appending(path: "Output"), .root)
    #expect(left.files.keys.sorted() == ["hosting/s3/notes.txt"])
  }

  @Test func whereEveryLanguageHasAFolderTheTopLeadsToOne() throws {
    let folder = try starter(
      "default_language_prefix: true\nhosting: { hosts: [netlify, github-pages, nginx] }",
      base: "https://sun.github.io/", aliases: ["/old/"])
    let published = folder.url.appending(path: "site/Output/public")
    let tree = try PublishedTree(published, .root)
    let rules = try HostRules.redirects(tree.text("_redirects"))
    #expect(rules.first.map { [$0.from, $0.to, $0.status] } == ["/", "/de/", "302!"])
    #expect(rules.contains { $0.from == "/old/" && $0.to == "/de/" && $0.status == "301!" })
    #expect(rules.filter { $0.status == "404" }.map(\.from) == ["/de/*", "/en/*"])
    #expect(tree.files["404.html"] == tree.files["de/404.html"])
    // The domain is GitHub's own.
    #expect(tree.files["CNAME"] == nil)
    let location = try folder.read("site/Output/hosting/nginx/site.conf")
    #expect(
      String(decoding: location, as: UTF8.self).contains("location = \"/\" { return 302 /de/; }"))
  }

  @Test func noHostGetsMoreRedirectsThanItTakes() throws {
    let aliases = (1...2_100).map { "/old/\($0)/" }
    let folder = try starter(
      "hosting: { hosts: [cloudflare-pages, s3] }", base: "https://example.org/", aliases: aliases)
    let tree = try PublishedTree(folder.url.appending(path: "site/Output/public"), .root)
    let rules = try HostRules.redirects(tree.text("_redirects"))
    #expect(rules.count { !$0.from.contains("*") } == 2_000)
    #expect(aliases.allSatisfy { tree.files[$0.dropFirst() + "index.html"] != nil })
    let function = try folder.read("site/Output/hosting/s3/cloudfront-function.js")
    #expect((9_000...10_240).contains(function.count))
  }

  /// A first site in two languages, with further settings, and former addresses of its home page.
  private func starter(
    _ settings: String, base: String, aliases: [String]
  ) throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    let root = folder.path + "site"
    #expect(try SampleSite.tool(["init", root, "-q"]).status == 0)
    let text = String(decoding: try folder.read("site/Content/site.yaml"), as: UTF8.self)
    try folder.write(
      text.replacing(/base_url: .*/, with: "base_url: \(base)") + settings + "\n",
      to: "site/Content/site.yaml")
    let page = "site/Content/pages/index.de.md"
    let home = String(decoding: try folder.read(page), as: UTF8.self)
    let list = aliases.joined(separator: ", ")
    try folder.write(
      home.replacing(/^---\n/, with: "---\naliases: [\(list)]\n"), to: page)
    let built = try SampleSite.tool(["build", "--root", root, "--clock", "2026-06-01"])
    try #require(built.status == 0, "\(built.errorText)")
    return folder
  }

  private func setHosting(_ settings: String, of site: SampleSite) throws {
    let path = "Content/site.yaml"
    let text = String(decoding: try site.folder.read(path), as: UTF8.self)
    try site.folder.write(
      text.replacing(/hosting:\n.*\n/, with: "hosting: { \(settings) }\n"), to: path)
  }

  private func build(_ site: SampleSite) throws {
    let result = try site.build()
    try #require(result.status == 0, "\(result.errorText)")
  }
}
