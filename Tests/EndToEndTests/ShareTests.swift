import Foundation
import TestSupport
import Testing

/// The sample's share pages: imported, built, scanned, and used in a browser.
@Suite struct ShareTests {
  private struct State: Decodable {
    var foreign: [String]
    var failures: [String]
    var console: [String]
    var stored: Int
    var weight: Int
    var wide: Bool
  }

  private struct Shared: Decodable {
    var title: String?
    var url: String?
    var text: String?
  }

  private struct Seen: Decodable {
    var share: State
    var kit: State
    var code: String?
    var said: String
    var link: String?
    var sharedLink: Shared?
    var text: String?
    var sharedText: Shared?
    var picture: Picture?
    var plainShare: String
    var plainKit: String
    var deadButtons: Int
    var opens: [String]
    var drawing: String?
    var shareShot: Data
    var kitShot: Data
  }

  private struct Picture: Decodable {
    var name: String
    var address: String
    var shown: String
    var width: Int
  }

  /// Paths below the published folder, sorted.
  private func paths(_ site: SampleSite, below folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: site.published.appending(path: folder).path
    ).filter { $0.hasSuffix(".html") }.sorted().map { folder + "/" + $0 }
  }

  private func page(_ site: SampleSite, _ path: String) throws -> String {
    String(decoding: try Data(contentsOf: site.published.appending(path: path)), as: UTF8.self)
  }

  @Test func everyAdvocateHasTwoSmallPagesThatSearchEnginesLeaveOut() throws {
    let site = try SampleSite.shared()
    let shares = try paths(site, below: "r")
    let kits = try paths(site, below: "r/kit")
    #expect(shares.count == 200 && kits.count == 200)
    var languages: Set<Substring> = []
    var named = 0
    for path in shares + kits {
      let text = try page(site, path)
      #expect(text.utf8.count < 60_000, "\(path)")
      #expect(text.contains(#"<meta name="robots" content="noindex">"#), "\(path)")
      if let shared = text.firstMatch(of: /og:title" content="([^"]*)"/)?.1 {
        #expect(text.contains("<title>\(shared)</title>"), "\(path)")
      }
      languages.insert(text.drop { $0 != "\"" }.dropFirst().prefix(2))
      if path.hasPrefix("r/kit/") {
        #expect(text.contains(#"content="no-referrer""#))
      } else if text.contains("<h1><bdi>") {
        named += 1
      }
    }
    #expect(languages == ["de", "en"])
    // As many as have agreed, and no more.
    let agreed = try String(contentsOf: Repository.file("Content/advocates.csv"), encoding: .utf8)
      .split(separator: "\n").dropFirst().count {
        !$0.split(
          separator: ",", omittingEmptySubsequences: false)[4].isEmpty
      }
    #expect(named == agreed)
    let again = try site.build()
    #expect(again.outputText.contains("400 share pages, none changed"))
    #expect(!(try page(site, "sitemap.xml")).contains("/r/"))
  }

  /// Friends still arrive with the code of somebody who was forgotten. They are told so kindly, and
  /// nothing of the person is left.
  @Test func theCodeOfSomebodyForgottenKeepsAKindPage() throws {
    let site = try SampleSite.shared()
    let rows = try String(contentsOf: Repository.file("Content/advocates.csv"), encoding: .utf8)
      .split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    for (language, heading, way) in [
      ("de", "Dieser Code gilt nicht mehr", #"href="/""#),
      ("en", "This code no longer counts", #"href="/en/""#),
    ] {
      let row = try #require(rows.first { !$0[4].isEmpty && $0[5] == language })
      let shown = try SampleSite.tool(["advocates", "show", row[0], "--root", site.root])
      let code = try #require(
        shown.outputText.firstMatch(of: /\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/)?.output)
      let path = "r/\(code.filter { $0 != "-" }).html"
      #expect(try page(site, path).contains("<h1><bdi>\(row[3])</bdi>"))
      let kits = try paths(site, below: "r/kit").count
      let forgotten = try SampleSite.tool(
        ["advocates", "forget", row[0], "--root", site.root, "--clock", "2026-06-01"])
      #expect(forgotten.status == 0, "\(forgotten.errorText)")
      // Their last day has passed.
      let built = try SampleSite.tool(["build", "--root", site.root, "--clock", "2026-06-02"])
      #expect(built.status == 0, "\(built.errorText)")
      let left = try page(site, path)
      #expect(left.contains(#"<html lang="\#(language)""#))
      #expect(left.contains("<h1>\(heading)</h1>") && left.contains(way))
      for word in [row[0], row[1], row[2], row[3], "shop."] {
        #expect(!left.contains(word), "\(word)")
      }
      #expect(try paths(site, below: "r/kit").count == kits - 1)
    }
  }

  @Test(arguments: [Base.root, .folder])
  func aBrowserCopiesAndSharesAndStoresNothing(base: Base) throws {
    let site = try SampleSite.shared(base)
    let share = try #require(try paths(site, below: "r").first)
    let code = share.dropFirst(2).dropLast(5)
    let kit = try #require(
      try paths(site, below: "r/kit").first { try page(site, $0).contains("/r/\(code)") })
    guard
      let output = try Chromium.run(
        "share", on: site.published, below: base.path, ["/" + share, "/" + kit])
    else { return }
    let seen = try JSONDecoder().decode(Seen.self, from: output)
    for state in [seen.share, seen.kit] {
      #expect(state.foreign == [] && state.failures == [] && state.console == [])
      #expect(state.stored == 0)
      #expect(!state.wide)
      #expect(state.weight < 100_000)
    }
    let link = base.origin + base.path + "/r/" + code
    #expect(seen.code == String(code))
    #expect(!seen.said.isEmpty)
    #expect(seen.link == link)
    #expect(seen.sharedLink?.url == link && seen.sharedLink?.text == "")
    let text = try #require(seen.text)
    #expect(text.contains(link))
    #expect(seen.sharedText?.text == text && seen.sharedText?.url == nil)
    #expect(seen.picture?.name == "\(code).png")
    #expect(seen.picture?.shown == seen.picture?.address)
    #expect(seen.picture?.width ?? 0 > 500)
    try expectCodes(seen, base == .root ? link.uppercased() : link)
    #expect(seen.plainShare.contains(code.prefix(5) + "-" + code.suffix(5)))
    #expect(seen.plainKit.contains(link))
    #expect(seen.deadButtons == 0)
    #expect(!seen.opens.isEmpty)
    #expect(seen.drawing?.hasPrefix("data:image/svg+xml,%3Csvg") == true)
  }

  /// All forms of the QR code, as a browser shows or saves them, hold the link.
  private func expectCodes(_ seen: Seen, _ link: String) throws {
    let head = "data:image/png;base64,"
    let address = try #require(seen.picture?.address)
    try #require(address.hasPrefix(head))
    let saved = try #require(Data(base64Encoded: String(address.dropFirst(head.count))))
    for (name, picture) in [
      ("share page", seen.shareShot), ("kit", seen.kitShot), ("saved", saved),
    ] {
      #expect(try Self.read(picture) == link, "\(name)")
    }
  }

  /// What zbarimg reads in a PNG file.
  private static func read(_ picture: Data) throws -> String {
    let folder = try TemporaryDirectory()
    try folder.write(Array(picture), to: "code.png")
    var command = try #require(
      Command.named("zbarimg", ["--quiet", "--raw", "code.png"]), "zbarimg is not installed")
    command.directory = folder.url
    return try command.run().outputText.trimmingCharacters(in: .newlines)
  }
}
