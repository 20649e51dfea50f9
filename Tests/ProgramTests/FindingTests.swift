import Diagnostics
import Foundation
import Program
import Quantity
import Testing

/// One row for each finding: the smallest change of the sample campaign that brings it about.
@Suite struct FindingTests {
  struct Row: Sendable, CustomTestStringConvertible {
    /// Id of the finding, and the text its place marks; empty for a file as a whole.
    let id: String
    let marked: String
    let changes: [String: String?]
    /// What else the change brings about.
    let others: [String]

    var testDescription: String { "\(id) at “\(marked)”" }

    init(
      _ id: String, at marked: String, others: [String] = [], _ changes: [String: String?]...
    ) {
      self.id = id
      self.marked = marked
      self.others = others
      self.changes = changes.reduce(into: [:]) { all, change in
        all.merge(change) { _, later in later }
      }
    }

    /// A piece of text of one file replaced.
    init(
      _ id: String, at marked: String, others: [String] = [], _ path: String, _ old: String,
      _ new: String
    ) {
      self.init(
        id, at: marked, others: others, SampleCampaign.file(path, replacing: old, with: new))
    }
  }

  static let solar = "program/offers/solar-friend.yaml"
  static let trade = "program/offers/trade-partner.yaml"
  static let programme = "program/program.yaml"
  static let german = "program/shareables/neighbour-power.de.md"
  static let english = "program/shareables/neighbour-power.en.md"
  static let touchpoint = "program/touchpoints/first-bill.yaml"

  @Test(arguments: site + files + texts + programRows)
  func theCampaignIsTold(_ row: Row) { expect(row) }

  @Test(arguments: offers + limits + sectors)
  func theOfferIsTold(_ row: Row) { expect(row) }

  @Test(arguments: shareables + playbook)
  func thePlaybookIsTold(_ row: Row) { expect(row) }

  /// Ids whose tests stand in other suites.
  private static let elsewhere: Set<String> = [
    "message.differing-header", "message.idle-placeholder", "message.no-page",
    "message.no-texts", "message.unknown-placeholder", "page.image-without-alt",
    "page.never-shown", "program.not-utf8", "program.untranslated-page",
    "site.language-without-words", "site.no-languages",
  ]

  @Test func everyFindingHasARow() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Program")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var ids: Set<String> = []
    for name in names where name.hasPrefix("Findings") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      ids.formUnion(text.matches(of: /"([a-z]+\.[a-z0-9-]+)",/).map { String($0.1) })
    }
    #expect(ids.count > 90)
    let rows = Self.site + Self.files + Self.texts + Self.programRows + Self.offers + Self.limits
    let tested = Set((rows + Self.sectors + Self.shareables + Self.playbook).map(\.id))
    #expect(ids.subtracting(tested) == Self.elsewhere)
  }

  /// The finding is there, once, and its place begins on the line; nothing else is found.
  private func expect(_ row: Row) {
    let findings = SampleCampaign.load(row.changes).findings
    let ids = ([row.id] + row.others).sorted()
    #expect(findings.map(\.id).sorted() == ids, "\(TextReport().text(of: findings))")
    for finding in findings where finding.id == row.id {
      var marked = ""
      if case .bytes(let source, let range) = finding.place { marked = source.text(range) }
      #expect(marked.split(separator: "\n").first ?? "" == row.marked)
    }
  }
}
