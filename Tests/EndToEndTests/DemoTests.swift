import Foundation
import Reconcile
import TestSupport
import Testing

/// `make demo`: the sample season told from its first month to its proof.
@Suite struct DemoTests {
  private static let whatIf = "Output/what-if/lower-reward.jsonl"

  @Test func theTourIsTheSameToTheByteAndReachesEveryReason() throws {
    let folder = try TemporaryDirectory()
    // What an earlier tour left behind.
    try folder.write("not a ledger", to: "demo/Ledger/ledger.sqlite")
    try folder.write("old", to: "demo/season/2026-01/old.csv")
    let printed = try tour(folder.path + "demo")
    if Command.named("hledger") == nil {
      print("notice: hledger is not installed, so the tour was not compared")
    } else {
      let golden = Repository.file("Tests/Fixtures/end-to-end/demo.txt")
      #expect(try Golden.mismatch(printed, golden) == nil)
    }
    // What other tests build pages of is what the tour records.
    let whatIf = try String(contentsOfFile: folder.path + "demo/" + Self.whatIf, encoding: .utf8)
    let fixture = Repository.file("Tests/Fixtures/what-if/lower-reward.jsonl")
    #expect(try Golden.mismatch(whatIf, fixture) == nil)
    #expect((50_000..<1 << 20).contains(try size(of: folder.path + "demo/season")))
    let reached = try reasons(folder.path + "demo")
    let missing = Set(ReasonCode.allCases).subtracting(reached)
    #expect(missing.map(\.code).sorted() == [], "the season tells of every reason")
  }

  @Test func whatTheReadmeShowsIsWhatTheTourPrints() throws {
    let golden = try text("Tests/Fixtures/end-to-end/demo.txt")
    let blocks = try text("README.md").components(separatedBy: "```text\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
      .filter { $0.contains("$ tally ") }
    #expect(!blocks.isEmpty)
    for block in blocks {
      for part in block.components(separatedBy: "…\n") { #expect(golden.contains(part)) }
    }
  }

  private func size(of folder: String) throws -> Int {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return try names.reduce(0) { sum, name in
      let values = try URL(filePath: folder + "/" + name).resourceValues(forKeys: [.fileSizeKey])
      return sum + (values.fileSize ?? 0)
    }
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Repository.file(path), encoding: .utf8)
  }

  private var tools: String {
    get throws {
      let tally = try #require(Repository.product("tally"), "tally was not built with the tests")
      return tally.deletingLastPathComponent().path(percentEncoded: false)
    }
  }

  /// What the script prints, with the paths that `make demo` has.
  private func tour(_ demo: String) throws -> String {
    let tools = try tools
    var command = Command(Repository.file(".ci/demo"), [tools, demo])
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    command.environment = ["PATH": path, "TZ": "Pacific/Auckland", "LANG": "de_DE.UTF-8"]
    let result = try command.run()
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.errorText == "")
    let real = URL(filePath: tools).resolvingSymlinksInPath().path(percentEncoded: false)
    let roots = [tools, real].map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    return roots.reduce(result.outputText.replacing(demo, with: "Output/demo")) {
      $0.replacing($1, with: ".build/release")
    }
  }

  private func tally(_ demo: String, _ words: String...) throws -> [[String: Any]] {
    let arguments = words + ["--root", demo, "--clock", "2027-01-02"]
    let result = try Command(#require(Repository.product("tally")), arguments).run()
    #expect(result.status == 0, "\(result.errorText)")
    return try result.outputText.split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  /// Reported or recorded beside, of orders, entries and records that were set aside; and of the
  /// past, as it was seen then.
  private func reasons(_ demo: String) throws -> Set<ReasonCode> {
    var codes: [String] = []
    for line in try tally(demo, "export", "decisions", "--as", "json") {
      codes += (line["reasons"] as? String ?? "").split(separator: " ").map(String.init)
    }
    for line in try tally(demo, "export", "entries", "--as", "json") {
      codes.append(line["reason"] as? String ?? "")
    }
    let status = try tally(demo, "status", "--format", "json")
    let past = try tally(
      demo, "reconcile", "--as-of", "2026-03-01", "--dry-run", "--format", "json")
    codes += (status + past).compactMap { $0["reason"] as? String }
    let setAside = status.compactMap { $0["set_aside"] as? Int }
    if setAside.contains(where: { $0 > 0 }) { codes.append(ReasonCode.badRecord.code) }
    return Set(try codes.map { try #require(ReasonCode(code: $0)) })
  }
}
