import CommandLine
import Foundation
import Reconcile
import TestSupport
import Testing
import tally

/// What `tally simulate --page` leaves for the office site.
@Suite struct WhatIfRecordTests {
  private func season(_ orders: Int = 24) async throws -> TestSeason {
    let season = try TestSeason(advocates: 24)
    let lines = (1...orders).map { number in
      "N\(number),f\(number)@example.net,F\(number),\(season.codes[number % 24]),300.00,EUR,paid,"
        + "2026-03-\(10 + number % 20)T09:00:00Z,"
    }
    // The first one is told twice, in two words: one order.
    let again = lines[0].replacing("09:00:00Z,", with: "09:00:00Z,0.00")
    await season.tally("import", try season.table("orders.csv", lines))
    await season.tally("import", try season.table("again.csv", [again]), "--source", "orders")
    await season.tally("reconcile")
    return season
  }

  private func draft(_ season: TestSeason, _ name: String = "draft.yaml") throws -> String {
    let source = Repository.file("Content/program/offers/solar-friend.yaml")
    let text = try String(contentsOf: source, encoding: .utf8)
      .replacing("amount: 50.00 EUR", with: "amount: 60.00 EUR")
    try season.folder.write(text, to: name)
    return season.folder.path + name
  }

  private func text(_ path: String, in season: TestSeason) throws -> String {
    String(decoding: try season.folder.read(path), as: UTF8.self)
  }

  @Test func theRecordHasTheLinesOfTheResultAndTheAdvocatesOfTheTable() async throws {
    let season = try await season()
    let offer = try draft(season)
    let run = await season.tally(
      "simulate", "--offer", offer, "--as", "json", "--page", "higher-reward")
    #expect(run.status == .fine && run.error.contains("what-if-higher-reward.html"))
    let recorded = try text("Output/what-if/higher-reward.jsonl", in: season)
    let (lines, all) = (recorded.split(separator: "\n"), run.output.split(separator: "\n"))
    let isAdvocate = { (line: Substring) in line.contains(#""type":"advocate""#) }
    #expect(lines.filter { !isAdvocate($0) } == all.filter { !isAdvocate($0) })
    #expect(all.count(where: isAdvocate) == 24 && lines.count(where: isAdvocate) == 10)
    #expect(Set(lines).isSubset(of: all))
    #expect(lines[0].contains(#""orders":24,"#), "told twice, compared once: \(lines[0])")
    try SchemaCheck.check(recorded, "simulation")
  }

  @Test func onlyItsOwnerCanReadIt() async throws {
    let season = try await season()
    let offer = try draft(season)
    await season.tally("simulate", "--offer", offer, "--page", "a")
    for (path, mode) in [("Output/what-if", 0o700), ("Output/what-if/a.jsonl", 0o600)] {
      let found = try FileManager.default.attributesOfItem(atPath: season.folder.path + path)
      #expect(found[.posixPermissions] as? Int == mode, "\(path)")
    }
  }

  @Test func theSameNameIsRecordedAnew() async throws {
    let season = try await season()
    let offer = try draft(season)
    await season.tally("simulate", "--offer", offer, "--page", "a", "--as", "csv")
    let first = try text("Output/what-if/a.jsonl", in: season)
    await season.tally("simulate", "--page", "a", "--quiet")
    let second = try text("Output/what-if/a.jsonl", in: season)
    #expect(first.contains(#""run":null"#) && second.contains(#""run":1,"#))
    #expect(!second.contains(#""type":"edit""#), "the site's rules are those of the run")
    let folder = season.folder.path + "Output/what-if"
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.jsonl"])
  }

  @Test(arguments: ["", "Über", "a b", "../a", "a/b", "-a", "a.b"])
  func namesAreWordsWithHyphens(name: String) async throws {
    let season = try TestSeason()
    let run = await season.tally("simulate", "--page=\(name)")
    #expect(run.status == .usage, "\(run.error)")
  }

  @Test func whoeverIsForgottenIsNamedByNoRecord() async throws {
    let season = try await season()
    let offer = try draft(season)
    for name in ["a", "b"] { await season.tally("simulate", "--offer", offer, "--page", name) }
    try season.folder.write("no record\n", to: "Output/what-if/broken.jsonl")
    let before = try text("Output/what-if/a.jsonl", in: season)
    let gone = try #require(
      before.split(separator: "\n").last?.firstMatch(of: /"advocate":(\d+),"id":"(A\d+)"/))
    let run = await season.tally("forget", String(gone.output.2))
    #expect(run.output.contains("what-ifs that named them: 2"), "\(run.output)")
    let after = try text("Output/what-if/a.jsonl", in: season)
    #expect(
      after
        == before.replacing(
          "\"id\":\"\(gone.output.2)\"", with: "\"id\":null"))
    #expect(try text("Output/what-if/broken.jsonl", in: season) == "no record\n")
    #expect(!(try text("Output/what-if/b.jsonl", in: season)).contains("\"\(gone.output.2)\""))
  }

  @Test func aNewOfferIsShownByTheNameOfItsFile() async throws {
    let season = try await season()
    let path = try draft(season, "drafts/spring.yaml")
    let text = try self.text("drafts/spring.yaml", in: season)
      .replacing("id: solar-friend", with: "id: spring")
    try season.folder.write(text, to: "drafts/spring.yaml")
    let run = await season.tally("simulate", "--offer", path, "--as", "json")
    let edit = try #require(run.output.split(separator: "\n").first { $0.contains(#""edit""#) })
    #expect(edit.contains(#""file":"spring.yaml","offer":"spring","lines":["+id: spring""#))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func linesThatDifferLeadFromOneTextToTheOther(seed: UInt64) async throws {
    let season = try await season(1)
    var random = SeededGenerator(seed: seed)
    let source = Repository.file("Content/program/offers/solar-friend.yaml")
    let offer = try String(contentsOf: source, encoding: .utf8)
    func noted() -> [String] {
      offer.split(separator: "\n").flatMap { line in
        (0..<Int.random(in: 0...2, using: &random)).map { "# \($0)" } + [String(line)]
      }
    }
    let (old, new) = (noted(), noted())
    let path = "Content/program/offers/solar-friend.yaml"
    try season.folder.write(old.joined(separator: "\r\n") + "\r\n", to: path)
    try season.folder.write(new.joined(separator: "\n"), to: "draft.yaml")
    let run = await season.tally(
      "simulate", "--offer", season.folder.path + "draft.yaml", "--as", "json")
    let found = try run.output.split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    let edit = try #require(found.first { $0["type"] as? String == "edit" })
    let lines = try #require(edit["lines"] as? [String])
    #expect(edit["further"] as? Int == 0)
    func kept(_ text: [String], without sign: Character) -> [String]? {
      var marked = lines.filter { $0.first == sign }.map { String($0.dropFirst()) }[...]
      let rest = text.filter { line in
        if marked.first != line { return true }
        marked.removeFirst()
        return false
      }
      return marked.isEmpty ? rest : nil
    }
    // Which of two equal lines is marked makes no difference to what is left.
    let (first, second) = (kept(old, without: "-"), kept(new, without: "+"))
    #expect(first != nil && first?.count == second?.count)
    #expect(first?.sorted() == second?.sorted())
  }

  /// The theme's own words, in both languages, for whatever a record can say.
  @Test(arguments: ["de", "en"]) func theOfficeHasWordsForEveryReason(language: String) throws {
    let file = Repository.file("Themes/office/strings/\(language).yaml")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let keys = Set(lines.compactMap { $0.split(separator: ":").first.map(String.init) })
    let wanted =
      ReasonCode.allCases.map { "reason.\($0.code)" }
      + Outcome.allCases.map { "outcome.\($0.code)" }
    #expect(wanted.filter { !keys.contains($0) } == [])
    let known = Set(wanted)
    #expect(keys.filter { $0.contains(/^(reason|outcome)\.[A-Z]/) && !known.contains($0) } == [])
  }

  /// Hand-made records that other tests build pages of.
  @Test(arguments: ["lower-reward", "edits-of-june"])
  func recordsOfTestsAreAsTheSchemaSays(name: String) throws {
    let file = Repository.file("Tests/Fixtures/what-if/\(name).jsonl")
    try SchemaCheck.check(try String(contentsOf: file, encoding: .utf8), "simulation")
  }
}
