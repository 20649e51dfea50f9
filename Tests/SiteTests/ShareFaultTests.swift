import Codes
import Diagnostics
import Foundation
import Program
import Quantity
import ShareKit
import Site
import Statements
import TestSupport
import Testing

/// What share pages must not get wrong in silence.
@Suite struct ShareFaultTests {
  private let code: Code
  private let token = PageToken(high: 7, low: 11)

  init() throws {
    code = try #require(Code(exactly: "7F3K9QXM2T"))
  }

  private func entry(_ life: ShareLife = .active, name: String? = nil) -> ShareEntry {
    ShareEntry(
      code: code, life: life, language: .german, audience: .customer,
      firstName: name.flatMap { DisplayName($0) }, greeting: name.flatMap { DisplayName($0) },
      token: token)
  }

  private func day(_ text: String) throws -> Day { try Day(parsing: text) }

  /// The other languages of a page that says no more than that a code is over are at home.
  @Test(arguments: ["https://probe.example.org", "https://probe.example.org/campaign"])
  func aClosedPageLeadsHomeInTheOtherLanguage(base: String) async throws {
    let site = try ShareSite()
    try site.site.replace(
      "base_url: https://probe.example.org", with: "base_url: \(base)", in: "Content/site.yaml")
    try site.site.append(
      "{{# languages }}<a lang=\"{{ code }}\" href=\"{{ url }}\">{{ name }}</a>{{/ languages }}\n",
      to: "Themes/plain/templates/share/closed.mustache")
    site.entries = [entry(.revoked)]
    #expect(await site.build().shareIds == [])
    let folder = base.hasSuffix("/campaign") ? "/campaign" : ""
    let page = try site.page(code)
    #expect(page.contains(##"<a lang="de" href="#content">"##))
    #expect(page.contains(#"<a lang="en" href="\#(folder)/en/">"#))
  }

  @Test func searchEnginesLeaveAllOfThemOut() async throws {
    let site = try ShareSite()
    for name in ["page", "closed", "advocate"] {
      try site.site.append(
        "{{# page.is_indexed }}<i>indexed</i>{{/ page.is_indexed }}\n",
        to: "Themes/plain/templates/share/\(name).mustache")
    }
    let revoked = try #require(Code(exactly: "SONNE2026"))
    site.entries = [
      entry(), ShareEntry(code: revoked, life: .revoked, language: .german, audience: .customer),
    ]
    #expect(await site.build().shareIds == [])
    let pages = try site.published()
    #expect(pages.count == 3)
    for (path, bytes) in pages {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("indexed"), "\(path)")
    }
  }

  /// Capitals leave the marks of a mould as they are, and a name not.
  @Test(arguments: [("upper", "JANA Ö."), ("encode", "Jana%20%C3%B6.")])
  func aPageThatWritesANameInItsOwnWayIsRendered(pipe: String, shown: String) async throws {
    let site = try ShareSite()
    for (name, value) in [("page", "share.first_name"), ("advocate", "advocate.greeting")] {
      try site.site.append(
        "{{# \(value) }}<i>{{ \(value) | \(pipe) }}</i>{{/ \(value) }}\n",
        to: "Themes/plain/templates/share/\(name).mustache")
    }
    site.entries = [entry(name: "Jana ö.")]
    #expect(await site.build().shareIds == [])
    for bytes in try site.published().values {
      #expect(String(decoding: bytes, as: UTF8.self).contains("<i>\(shown)</i>"))
    }
  }

  /// A template that writes what a mark looks like is not taken for one.
  @Test func aMarkInATemplateIsText() async throws {
    let site = try ShareSite()
    let marks = ["Z7QX9MAAK3VW8RZ", "Z7QX9MBAK3VW8RZ"]
    try site.site.append(
      "<i>\(marks.joined(separator: " "))</i>\n", to: "Themes/plain/templates/share/page.mustache")
    site.entries = [entry()]
    #expect(await site.build().shareIds == [])
    #expect(try site.page(code).contains("<i>\(marks[0]) \(marks[1])</i>"))
  }

  @Test func anotherLastDayOfACodeMakesItsPageAnew() async throws {
    let site = try ShareSite()
    site.entries = [entry(.retired(through: try day("2026-05-20")))]
    _ = await site.build()
    #expect(try site.page(code).contains("20. Mai 2026"))
    site.entries = [entry(.retired(through: try day("2026-05-25")))]
    #expect(await site.build().shares?.changed == 1)
    #expect(try site.page(code).contains("25. Mai 2026"))
  }

  /// The link leads to the shop of the offer that the page presents: the first of those that run.
  @Test func theShopIsThatOfTheFirstOfferThatRuns() async throws {
    let site = try ShareSite()
    let offer = { (id: String, order: Int, from: String) in
      """
      id: \(id)
      order: \(order)
      title: { de: \(id), en: \(id) }
      audience: customer
      runs: { from: \(from), through: 2026-12-31 }
      advocate_reward: { kind: fixed, amount: 50.00 EUR, as: voucher }
      terms: terms
      shop_link: https://\(id).example.org/?code={code}

      """
    }
    let folder = "Content/program/offers/"
    try site.site.write(offer("later", 3, "2026-01-01"), to: folder + "a-later.yaml")
    try site.site.write(offer("first", 1, "2026-01-01"), to: folder + "b-first.yaml")
    try site.site.write(offer("ahead", 0, "2026-06-01"), to: folder + "c-ahead.yaml")
    try site.site.append("order: 2\n", to: folder + "friend.yaml")
    site.entries = [entry()]
    let report = await site.build()
    #expect(!report.findings.hasErrors, "\(report.lines(in: site.site))")
    let page = try site.page(code)
    #expect(page.contains(#"href="https://first.example.org/?code=7F3K9QXM2T""#))
    #expect(!page.contains("later.example.org") && !page.contains("ahead.example.org"))
    #expect(page.contains("first: <code>") || page.contains("first:  <code>"))
  }

  /// What cannot be read of one part keeps all parts from being published.
  @Test func whatCannotBeReadPublishesNothing() async throws {
    let site = try ShareSite()
    site.entries = ShareFixture.entries(40)
    _ = await site.build()
    let before = try site.published()
    var changed = site.entries
    for index in changed.indices { changed[index].life = .revoked }
    let prefix = String(changed[20].code.text.prefix(1))
    site.site.options.shareSource = BrokenSource(
      entries: ShareList(changed), broken: prefix)
    let report = await site.site.build()
    #expect(report.shareIds == ["test.unreadable"] && report.shares == nil)
    #expect(try site.published() == before)
    site.entries = changed
    #expect(await site.build().shareIds == [])
    let clean = try await site.cleanBuild().filter { $0.key.hasPrefix("r/") }
    #expect(try site.published() == clean)
  }

  /// Folders and records that nothing lies in are not left behind.
  @Test func whatABuildLeavesIsWhatACleanBuildMakes() async throws {
    for (name, change) in Self.reductions {
      let site = try ShareSite()
      site.site.options.flatShareCountMax = 5
      site.entries = ShareFixture.entries(30)
      _ = await site.build()
      try change(site)
      #expect(!(await site.build()).findings.hasErrors)
      let left = try folders(site)
      let clean = try ShareSite()
      clean.site.options.flatShareCountMax = site.site.options.flatShareCountMax
      clean.entries = ShareFixture.entries(30)
      try change(clean)
      _ = await clean.build()
      #expect(left == (try folders(clean)), "\(name)")
      #expect(try site.site.published() == clean.site.published(), "\(name)")
      let again = await site.build()
      #expect(again.shares?.removed == 0 && again.shares?.added == 0, "\(name)")
    }
  }

  private static let reductions: [(String, @Sendable (ShareSite) throws -> Void)] = [
    ("fewer", { site in site.entries.removeLast(12) }),
    ("one", { site in site.entries.removeLast(29) }),
    (
      "no pages of advocates",
      { site in try site.site.append("advocate_pages: false\n", to: "Content/site.yaml") }
    ),
    (
      "another path",
      { site in try site.site.append("share_path: /tipp/\n", to: "Content/site.yaml") }
    ),
    ("flat", { site in site.site.options.flatShareCountMax = 20_000 }),
  ]

  /// Records, and directories below the public folder.
  private func folders(_ site: ShareSite) throws -> [String] {
    let output = site.site.folder.url.appending(path: "Output")
    let records = try FileManager.default.contentsOfDirectory(
      atPath: output.appending(path: ".passalong/share").path)
    let root = output.appending(path: "public")
    let directories = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
      let values = try root.appending(path: $0).resourceValues(forKeys: [.isDirectoryKey])
      return values.isDirectory == true
    }
    return (records + directories).sorted()
  }

  /// A publication that ends between what it announced and what it removes: the next one knows the
  /// files of both.
  @Test func whatWasToBeRemovedIsRemovedAfterAnInterruption() async throws {
    let site = try ShareSite()
    try site.site.append("advocate_pages: false\n", to: "Content/site.yaml")
    let codes = ["7A", "7B", "7C", "7D"].compactMap { Code(exactly: $0 + "3K9QXM2T") }
    let all = codes.map { ShareEntry(code: $0, language: .german, audience: .customer) }
    site.entries = Array(all.prefix(3))
    _ = await site.build()
    // The first page that is to go cannot be removed.
    let stuck = site.site.folder.url.appending(path: "Output/public/r/\(codes[0].text).html")
    try FileManager.default.removeItem(at: stuck)
    try FileManager.default.createDirectory(at: stuck, withIntermediateDirectories: false)
    try Data("x".utf8).write(to: stuck.appending(path: "file"))
    site.entries = [all[2], all[3]]
    let report = await site.build()
    #expect(report.findings.hasErrors)
    #expect(try site.published()["r/\(codes[1].text).html"] != nil)
    try FileManager.default.removeItem(at: stuck)
    #expect(!(await site.build()).findings.hasErrors)
    let clean = try await site.cleanBuild().filter { $0.key.hasPrefix("r/") }
    #expect(try site.published() == clean)
  }

  /// A record whose sum is right and whose names are of no code: somebody's else, or of a later
  /// version.
  @Test func aRecordThatNamesNoCodesIsNotBelieved() async throws {
    let site = try ShareSite()
    try site.site.append("advocate_pages: false\n", to: "Content/site.yaml")
    site.entries = [entry()]
    _ = await site.build()
    let record = "Output/.passalong/share/codes-7"
    var bytes = try site.site.folder.read(record)
    // The words of the code stand together; no code begins with a zero byte.
    let word = (0..<8).map { UInt8(truncatingIfNeeded: code.high >> (8 * UInt64($0))) }
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: word) })
    for index in place..<place + 8 { bytes[index] = 0 }
    bytes.replaceSubrange((bytes.count - 8)..., with: Self.sum(of: Array(bytes.dropLast(8))))
    try site.site.folder.write(bytes, to: record)
    // What has no name of a code is none of its files, and is left.
    let mine = "Output/public/r/.html"
    try site.site.folder.write("mine", to: mine)
    try FileManager.default.removeItem(
      at: site.site.folder.url.appending(path: "Output/public/r/\(code.text).html"))
    #expect(await site.build().shareIds == [])
    #expect(try site.page(code).contains("7F3K9QXM2T"))
    #expect(String(decoding: try site.site.folder.read(mine), as: UTF8.self) == "mine")
  }

  /// The sum at the end of a record, as builds reckon it.
  private static func sum(of bytes: [UInt8]) -> [UInt8] {
    let mixed = { (word: UInt64) -> UInt64 in
      let product = (word ^ (word >> 32)) &* 0xD6E8_FEB8_6659_FD93
      return product ^ (product >> 29)
    }
    var sum = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    let end = bytes.count & ~7
    for index in stride(from: 0, to: end, by: 8) {
      var word: UInt64 = 0
      for byte in bytes[index..<index + 8].reversed() { word = word << 8 | UInt64(byte) }
      sum = mixed(sum ^ word)
    }
    var rest: UInt64 = 0
    for byte in bytes[end...] { rest = rest << 8 | UInt64(byte) }
    sum = mixed(sum ^ rest)
    return (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * UInt64($0))) }
  }
}

/// A source of which one part cannot be read.
private struct BrokenSource: ShareSource {
  let entries: ShareList
  let broken: String

  var codeCount: Int { entries.codeCount }

  func append(
    withCodePrefix prefix: String, to all: inout [ShareEntry], into findings: inout [Diagnostic]
  ) {
    if prefix == broken {
      findings.append(
        Diagnostic(
          "test.unreadable", at: .file("Ledger"), "it cannot be read", why: "the test says so",
          fix: "take another source"))
    }
    entries.append(withCodePrefix: prefix, to: &all, into: &findings)
  }

  func append(
    withTokenPrefix prefix: String, to all: inout [ShareEntry], into findings: inout [Diagnostic]
  ) {
    entries.append(withTokenPrefix: prefix, to: &all, into: &findings)
  }

  func entry(of code: Code, into findings: inout [Diagnostic]) -> ShareEntry? {
    entries.entry(of: code, into: &findings)
  }

  func entry(of token: PageToken, into findings: inout [Diagnostic]) -> ShareEntry? {
    entries.entry(of: token, into: &findings)
  }

  func append(
    statusesWithTokenPrefix prefix: String, in zone: ZoneRules, to statuses: inout [PageStatus],
    into findings: inout [Diagnostic]
  ) {
    entries.append(statusesWithTokenPrefix: prefix, in: zone, to: &statuses, into: &findings)
  }
}
