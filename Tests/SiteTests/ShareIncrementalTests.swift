import Codes
import Diagnostics
import Foundation
import Program
import Quantity
import Reconcile
import ShareKit
import Site
import Statements
import TestSupport
import Testing

/// Whatever happens between two builds, share pages are those of a build from nothing.
@Suite struct ShareIncrementalTests {
  @Test func aSecondBuildTouchesNothing() async throws {
    let site = try ShareSite()
    site.entries = ShareFixture.entries(50)
    let first = await site.build()
    #expect(first.shares == ShareCounts.made(added: 100))
    let times = try modified(site)
    let second = await site.build()
    #expect(second.shares == ShareCounts.made(unchanged: 100))
    #expect(try modified(site) == times)
    #expect(try site.site.folder.read("Output/share-changes.txt").isEmpty)
  }

  /// Each part of a status that its page shows, changed alone.
  static let changes: [(name: String, change: @Sendable (inout AdvocateStatus) -> Void)] = [
    ("day", { $0.changedOn = ShareFixture.day(30) }), ("run", { $0.run = 8 }),
    ("unit", { $0.accounts[0].unit = .points }),
    ("held", { $0.accounts[0].balance.held += 1 }),
    ("due", { $0.accounts[0].balance.due += 1 }), ("paid", { $0.accounts[0].paid += 1 }),
    ("no payout", { $0.accounts[0].lastPayout = nil }),
    ("payout's number", { $0.accounts[0].lastPayout?.number = 4 }),
    ("payout's day", { $0.accounts[0].lastPayout?.day = ShareFixture.day(21) }),
    ("payout's amount", { $0.accounts[0].lastPayout?.amount += 1 }),
    ("next release", { $0.accounts[0].nextRelease = ShareFixture.day(59) }),
    ("older", { $0.accounts[0].olderCount = 3 }),
    ("fewer", { $0.accounts[0].credits.removeLast() }),
    ("number", { $0.accounts[0].credits[0].subject = .referral(41) }),
    ("bonus", { $0.accounts[0].credits[0].subject = .bonus(40) }),
    ("offer", { $0.accounts[0].credits[0].offer = "club" }),
    ("amount", { $0.accounts[0].credits[0].amount += 1 }),
    ("day of release", { $0.accounts[0].credits[0].state = .held(until: ShareFixture.day(61)) }),
    ("open", { $0.accounts[0].credits[0].state = .held(until: nil) }),
    ("released", { $0.accounts[0].credits[0].state = .due }),
    ("returned", { $0.accounts[0].credits[4].state = .returned }),
    ("day of payment", { $0.accounts[0].credits[2].state = .paid(on: ShareFixture.day(21)) }),
    ("waived", { $0.accounts[0].credits[3].state = .waived }),
    ("forfeited", { $0.accounts[0].credits[3].state = .forfeited }),
    ("gone", { $0.accounts[0].credits[6].state = .gone }),
    ("reason", { $0.accounts[0].credits[1].reason = "MANUAL_APPROVE" }),
    ("no correction", { $0.accounts[0].credits[3].correction = nil }),
    ("day of correction", { $0.accounts[0].credits[3].correction?.day = ShareFixture.day(1) }),
    ("correction", { $0.accounts[0].credits[3].correction?.change += 1 }),
    ("its reason", { $0.accounts[0].credits[3].correction?.reason = "REFUND_FULL" }),
    ("account", { $0.accounts.removeLast() }),
  ]

  @Test func onlyPagesWhoseStatusChangedAreMadeAnew() async throws {
    let site = try ShareSite()
    site.entries = ShareFixture.entries(6)
    let tokens = site.entries.compactMap(\.token)
    _ = await site.build()
    for token in tokens[..<3] { site.statuses[token] = ShareFixture.status }
    #expect(await site.build().shares == ShareCounts.made(changed: 3, unchanged: 9))
    #expect(await site.build().shares == ShareCounts.made(unchanged: 12))
    for (name, change) in Self.changes {
      var status = ShareFixture.status
      change(&status)
      site.statuses[tokens[1]] = status
      let counts = await site.build().shares
      #expect(counts == ShareCounts.made(changed: 1, unchanged: 11), "\(name)")
      let clean = try await site.cleanBuild().filter { $0.key.hasPrefix("r/") }
      #expect(try site.published() == clean, "\(name)")
      site.statuses[tokens[1]] = ShareFixture.status
      _ = await site.build()
    }
    site.statuses = [:]
    #expect(await site.build().shares == ShareCounts.made(changed: 3, unchanged: 9))
  }

  private func modified(_ site: ShareSite) throws -> [String: Date] {
    let root = site.site.folder.url.appending(path: "Output/public/r")
    var times: [String: Date] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: root.appending(path: path).path)
      times[path] = attributes[.modificationDate] as? Date
    }
    return times
  }

  @Test func newAdvocatesAddTheirPagesAndNoMore() async throws {
    let site = try ShareSite()
    let all = ShareFixture.entries(60)
    site.entries = all.filter { $0.code != all[7].code && $0.code != all[40].code }
    _ = await site.build()
    site.entries = all
    #expect(await site.build().shares == ShareCounts.made(added: 4, unchanged: 116))
    let list = String(
      decoding: try site.site.folder.read("Output/share-changes.txt"), as: UTF8.self)
    #expect(list.contains("added r/\(all[7].code.text).html\n"))
    #expect(list.split(separator: "\n").count == 4)
    #expect(try site.published() == (try await site.cleanBuild()).filter { $0.key.hasPrefix("r/") })
  }

  /// Codes that begin alike share a record; what changes in it is one page's own affair.
  @Test(arguments: [20_000, 5])
  func pagesBesideChangedOnesAreNotRenderedAgain(flatMax: Int) async throws {
    let site = try ShareSite()
    site.site.options.flatShareCountMax = flatMax
    try site.site.append("advocate_pages: false\n", to: "Content/site.yaml")
    let codes = (0..<12).compactMap { Code(exactly: "7F3K9QXM\($0 / 10)\($0 % 10)") }
    let all = codes.map {
      ShareEntry(code: $0, language: .german, audience: .customer, firstName: DisplayName("Ida"))
    }
    // All but the third and the last, of which more are to come.
    site.entries = all.enumerated().filter { ![2, 11].contains($0.offset) }.map(\.element)
    let first = await site.build()
    #expect(first.renderedShareCount == 10)
    let files = try identities(site)
    site.entries = all
    site.entries[0].firstName = nil
    site.entries[5].life = .revoked
    site.entries.remove(at: 7)
    let second = await site.build()
    #expect(second.shares == ShareCounts.made(added: 2, changed: 2, removed: 1, unchanged: 7))
    #expect(second.renderedShareCount == 4)
    for (path, file) in try identities(site) {
      let isKept = [1, 3, 4, 6, 8, 9, 10].contains { path.hasSuffix("\(codes[$0].text).html") }
      #expect((files[path] == file) == isKept, "\(path)")
    }
    #expect(try site.site.published() == (try await site.cleanBuild()))
    #expect(await site.build().renderedShareCount == 0)
  }

  /// What tells a file from another one in its place.
  private func identities(_ site: ShareSite) throws -> [String: Set<String>] {
    let root = site.site.folder.url.appending(path: "Output/public/r")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return try Dictionary(
      uniqueKeysWithValues: paths.filter { $0.hasSuffix(".html") }.map { path in
        let file = try FileManager.default.attributesOfItem(atPath: root.appending(path: path).path)
        return (
          path,
          Set([FileAttributeKey.systemFileNumber, .modificationDate].map { "\(file[$0] ?? "")" })
        )
      })
  }

  @Test func advocatesWhoAreGoneLeaveNoPage() async throws {
    let site = try ShareSite()
    site.entries = ShareFixture.entries(10)
    _ = await site.build()
    let gone = site.entries.removeFirst()
    #expect(await site.build().shares == ShareCounts.made(removed: 2, unchanged: 18))
    #expect(try site.published()["r/\(gone.code.text).html"] == nil)
    let list = String(
      decoding: try site.site.folder.read("Output/share-changes.txt"), as: UTF8.self)
    #expect(list.contains("removed r/\(gone.code.text).html\n"))
    #expect(list.split(separator: "\n").count == 2)
    #expect(try site.published().count == 18)
    site.entries = []
    #expect(await site.build().shares == ShareCounts.made(removed: 18))
    #expect(try site.published().isEmpty)
  }

  private enum Edit: CaseIterable {
    case add, remove, rename, revoke, consent, token, template, file, record, offer
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func everyRebuildEqualsACleanBuild(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let site = try ShareSite()
    site.entries = ShareFixture.entries(30, seed: seed)
    _ = await site.build()
    for step in 1...4 {
      let edit = try #require(Edit.allCases.randomElement(using: &generator))
      try apply(edit, to: site, step, &generator)
      let report = await site.build()
      #expect(!report.findings.hasErrors, "step \(step): \(edit)")
      let clean = try await site.cleanBuild()
      #expect(try site.site.published() == clean, "step \(step): \(edit)")
    }
  }

  private func apply(
    _ edit: Edit, to site: ShareSite, _ step: Int, _ generator: inout SeededGenerator
  ) throws {
    let index = Int.random(in: 0..<site.entries.count, using: &generator)
    let output = site.site.folder.url.appending(path: "Output")
    switch edit {
    case .add: site.entries += ShareFixture.entries(3, seed: UInt64(step) * 1000 + 7)
    case .remove: site.entries.remove(at: index)
    case .rename: site.entries[index].greeting = DisplayName("Neu \(step)")
    case .revoke: site.entries[index].life = .revoked
    case .consent: site.entries[index].firstName = DisplayName("Frei")
    case .token:
      site.entries[index].token = PageToken(high: generator.next(), low: generator.next())
    case .template:
      try site.site.append("<p>\(step)</p>", to: "Themes/plain/templates/share/page.mustache")
    case .file:
      let code = site.entries[index].code.text
      try Data("x".utf8).write(to: output.appending(path: "public/r/\(code).html"))
    case .record:
      let folder = output.appending(path: ".passalong/share")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      let name = try #require(names.randomElement(using: &generator))
      try Data(contentsOf: folder.appending(path: name)).dropLast(3)
        .write(to: folder.appending(path: name))
      // Without its record a partition's files are foreign.
      site.site.options.overwritesForeignFiles = true
    case .offer:
      try site.site.replace("amount: ", with: "amount: 1", in: "Content/program/offers/friend.yaml")
    }
  }

  @Test func manyCodesLieInDirectoriesAndComeBack() async throws {
    let site = try ShareSite()
    site.site.options.flatShareCountMax = 30
    let all = ShareFixture.entries(31)
    site.entries = all
    #expect(await site.build().shares == ShareCounts.made(added: 62))
    let code = all[0].code.text
    #expect(try site.published()["r/\(code.prefix(2))/\(code).html"] != nil)
    #expect(await site.build().shares == ShareCounts.made(unchanged: 62))
    site.entries.removeLast()
    #expect(await site.build().shares == ShareCounts.made(added: 60, removed: 62))
    #expect(try site.published().count == 60)
    #expect(try site.published()["r/\(code).html"] != nil)
    let root = site.site.folder.url.appending(path: "Output/public/r")
    let folders = try FileManager.default.contentsOfDirectory(atPath: root.path)
    #expect(folders.filter { !$0.hasSuffix(".html") } == ["kit"])
  }

  @Test func pagesInDirectoriesAreKeptAddedAndRemoved() async throws {
    let site = try ShareSite()
    site.site.options.flatShareCountMax = 5
    let all = ShareFixture.entries(40)
    site.entries = Array(all.dropLast(10))
    _ = await site.build()
    site.entries = Array(all.dropFirst(10))
    #expect(await site.build().shares == ShareCounts.made(added: 20, removed: 20, unchanged: 40))
    #expect(try site.site.published() == (try await site.cleanBuild()))
  }

  @Test func aSiteMayDoWithoutAdvocatesPages() async throws {
    let site = try ShareSite()
    site.entries = ShareFixture.entries(10)
    _ = await site.build()
    try site.site.append("advocate_pages: false\n", to: "Content/site.yaml")
    let report = await site.build()
    #expect(report.shares?.removed == 10)
    #expect(try site.published().keys.filter { $0.contains("kit") } == [])
    #expect(try site.site.published() == (try await site.cleanBuild()))
  }

  @Test func anotherPathMovesAllPages() async throws {
    let site = try ShareSite()
    site.entries = ShareFixture.entries(10)
    _ = await site.build()
    try site.site.append("share_path: /tipp/\n", to: "Content/site.yaml")
    let report = await site.build()
    #expect(report.shares == ShareCounts.made(added: 20, removed: 20))
    #expect(try site.published().isEmpty)
    #expect(try site.site.published() == (try await site.cleanBuild()))
  }

  @Test func aFileThatNoBuildWroteIsLeft() async throws {
    let site = try ShareSite()
    _ = await site.build()
    site.entries = ShareFixture.entries(3)
    let path = "Output/public/r/\(site.entries[0].code.text).html"
    try site.site.folder.write("mine", to: path)
    let report = await site.build()
    #expect(report.shareIds == ["output.foreign-file"])
    #expect(String(decoding: try site.site.folder.read(path), as: UTF8.self) == "mine")
    #expect(try site.published().count == 1)
  }

  /// What a process that was ended leaves behind: announced names, some files moved, a stage.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func anInterruptedPublicationIsMadeUpFor(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let site = try ShareSite()
    site.entries = ShareFixture.entries(40, seed: seed)
    _ = await site.build()
    let output = site.site.folder.url.appending(path: "Output")
    let records = output.appending(path: ".passalong/share")
    let later = try ShareSite()
    later.entries = site.entries + ShareFixture.entries(20, seed: seed + 100)
    _ = await later.build()
    let laterOutput = later.site.folder.url.appending(path: "Output")
    // Records of the later build without its files, and files of it whose records name them.
    for name in try FileManager.default.contentsOfDirectory(
      atPath: laterOutput.appending(path: ".passalong/share").path)
    where Bool.random(using: &generator) {
      try? FileManager.default.removeItem(at: records.appending(path: name))
      try FileManager.default.copyItem(
        at: laterOutput.appending(path: ".passalong/share/\(name)"),
        to: records.appending(path: name))
    }
    try FileManager.default.createDirectory(
      at: output.appending(path: ".passalong/stage/share-files/r"),
      withIntermediateDirectories: true)
    let report = await site.build()
    #expect(!report.findings.hasErrors)
    #expect(try site.site.published() == (try await site.cleanBuild()))
  }

  /// A record whose own sum is wrong is not believed, though all that it says may be right.
  @Test func whatDamagedRecordsSayIsLookedAtAnew() async throws {
    let site = try ShareSite()
    site.entries = ShareFixture.entries(20)
    #expect(await site.build().renderedShareCount == 40)
    #expect(await site.build().renderedShareCount == 0)
    let records = site.site.folder.url.appending(path: "Output/.passalong/share")
    for name in try FileManager.default.contentsOfDirectory(atPath: records.path) {
      var bytes = try Data(contentsOf: records.appending(path: name))
      bytes[bytes.count - 1] ^= 1
      try bytes.write(to: records.appending(path: name))
    }
    let report = await site.build()
    #expect(report.renderedShareCount == 40)
    #expect(report.shares == ShareCounts.made(unchanged: 40))
    #expect(await site.build().renderedShareCount == 0)
  }

  @Test func cleaningTakesSharePagesAway() async throws {
    let site = try ShareSite()
    site.entries = ShareFixture.entries(10)
    _ = await site.build()
    var findings: [Diagnostic] = []
    let cleaning = OutputCleaning(site.site.options.output, isDryRun: false)
    #expect(cleaning.run(into: &findings).count { $0.hasPrefix("public/r/") } == 20)
    #expect(try site.site.published().isEmpty)
  }

  @Test func aPreviewShowsPagesAsTheyAreAskedFor() async throws {
    let site = try ShareSite()
    site.entries = ShareFixture.entries(10)
    _ = await site.build()
    let published = try site.published()
    var findings: [Diagnostic] = []
    let preview = try #require(
      await SitePreview.load(
        site.site.options, after: nil, nowNanoseconds: 0, into: &findings))
    for entry in site.entries {
      let code = entry.code.text
      for path in ["r/\(code)", "R/\(code)", "r/\(code.lowercased())", "r/\(code).html"] {
        #expect(preview.file(path)?.bytes == published["r/\(code).html"], "\(path)")
      }
      let token = try #require(entry.token?.text)
      #expect(preview.file("r/kit/\(token)")?.bytes == published["r/kit/\(token).html"])
    }
    #expect(preview.file("r/0000000000") == nil)
    #expect(preview.file("r/kit/00000000000000000000000000") == nil)
  }
}

extension ShareCounts {
  static func made(
    added: Int = 0, changed: Int = 0, removed: Int = 0, unchanged: Int = 0
  ) -> ShareCounts {
    var counts = ShareCounts()
    (counts.added, counts.changed, counts.removed, counts.unchanged) =
      (added, changed, removed, unchanged)
    return counts
  }
}
