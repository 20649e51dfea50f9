import Foundation
import TestSupport
import Testing

/// Pages of the sample site in a real browser, sent with the headers that the build writes.
@Suite struct BrowserTests {
  private struct Visit: Decodable {
    var address: String
    var title: String
    var cookie: String
    var stored: Int
    var rules: Int
    var weight: Int
    var broken: [String]
    var blocking: [String]
    var wide: Bool
    var console: [String]
    var failures: [String]
    var foreign: [String]
  }

  private struct Step: Decodable, CustomStringConvertible {
    var who: String
    var scripts: Bool
    var step: String
    var problem: String
    var address: String
    var console: [String]
    var failures: [String]
    var foreign: [String]

    var description: String {
      "\(who), scripts \(scripts ? "on" : "off"): \(step): \(address)"
    }
  }

  @Test func everyPageLoadsQuietlyAndAlone() throws {
    let site = try SampleSite.built(.folder)
    try visit(try site.tree().pageAddresses, below: Base.folder.path, of: site.published)
  }

  @Test func everyPageForStaffLoadsQuietlyAndAlone() throws {
    let site = try SampleSite.builtWithWhatIfs()
    let tree = try PublishedTree(site.office, .root)
    // All checklists at once, to be printed, are more than one page.
    try visit(
      tree.paths(ending: ".html").map { "/" + $0 }, below: "", of: site.office, weightMax: 100_000)
  }

  private func visit(
    _ addresses: [String], below base: String, of folder: URL, weightMax: Int = 60_000
  ) throws {
    guard let seen = try Chromium.run("browser", on: folder, below: base, addresses) else { return }
    let visits = try JSONDecoder().decode([Visit].self, from: seen)
    #expect(visits.map(\.address) == addresses)
    for visit in visits {
      check(visit)
      #expect(visit.weight < weightMax, "\(visit.address) is heavy without its pictures")
    }
  }

  private func check(_ visit: Visit) {
    let address = visit.address
    #expect(!visit.title.isEmpty, "\(address)")
    #expect(visit.rules > 10, "\(address) has no styles")
    #expect(visit.blocking == [], "\(address) waits for a script")
    #expect(visit.console == [], "\(address)")
    #expect(visit.failures == [], "\(address)")
    #expect(visit.foreign == [], "\(address) asks other hosts")
    #expect(visit.broken == [], "\(address) shows broken pictures")
    #expect(visit.cookie == "" && visit.stored == 0, "\(address) stores something")
    #expect(!visit.wide, "\(address) is wider than the screen")
  }

  @Test(arguments: Base.allCases)
  func noRuleOfAccessibilityIsBroken(base: Base) throws {
    let site = try SampleSite.shared(base)
    let tree = try site.tree()
    // What refreshes itself is gone before it can be looked at.
    let addresses = tree.pageAddresses.filter { address in
      tree.file(at: base.path + address).map { !tree.text($0).contains("http-equiv=\"refresh\"") }
        == true
    }
    // Of four hundred pages for friends and advocates, some of each kind.
    let shares = addresses.filter { $0.hasPrefix("/r/") }
    let others = addresses.filter { !$0.hasPrefix("/r/") }
    try #require(shares.count == 400 && others.count > 40)
    let some = stride(from: 0, to: shares.count, by: 25).map { shares[$0] }
    try tryRules(others + some, below: base.path, of: site.published)
  }

  @Test(arguments: Base.allCases)
  func noRuleOfAccessibilityIsBrokenForStaff(base: Base) throws {
    let site = try SampleSite.builtWithWhatIfs(base)
    let pages = try PublishedTree(site.office, .root).paths(ending: ".html")
    try #require(pages.count > 40)
    // One of the many checklists, in each language.
    let some = pages.filter { !$0.hasPrefix("touchpoint-") || $0.hasPrefix("touchpoint-quote") }
    try tryRules(some.map { "/" + $0 }, below: base.path, of: site.office)
  }

  private func tryRules(_ addresses: [String], below base: String, of folder: URL) throws {
    guard let axe = try Chromium.axe(),
      let found = try Chromium.run(
        "accessibility", on: folder, below: base, with: axe, addresses)
    else { return }
    let broken = try JSONDecoder().decode([String].self, from: found)
    #expect(broken == [])
  }

  @Test(arguments: Base.allCases)
  func aFriendAndAMarketerFindTheirWay(base: Base) throws {
    let site = try SampleSite.built(base)
    guard let seen = try Chromium.run("walk", on: site.published, below: base.path) else { return }
    let steps = try JSONDecoder().decode([Step].self, from: seen)
    for who in ["friend", "marketer"] {
      for scripts in [true, false] {
        #expect(steps.count { $0.who == who && $0.scripts == scripts } > 10)
      }
    }
    for step in steps {
      #expect(step.problem == "", "\(step)")
      #expect(step.console == [], "\(step)")
      #expect(step.failures == [], "\(step)")
      #expect(step.foreign == [], "\(step)")
    }
  }
}
