import CommandLine
import Foundation
import TestSupport
import Testing
import tally

/// What verbs write for programs is what `tally schema` says.
@Suite struct OutputTests {
  /// After the holds, and after the months that are closed.
  private static let now = "2026-07-15T12:00:00Z"

  @Test func everyVerbThatWritesJSONIsDeclared() {
    let writing = Tally.tool.verbs.filter { verb in
      let names = verb.options.map(\.name)
      guard names.contains("root") else { return false }
      if verb.path == ["report"] { return false }
      return names.contains("format") && !verb.path.contains("import")
        || verb.path.first == "export" && names.contains("as")
          && verb.path != ["export", "journal"]
    }
    #expect(writing.map { $0.path.joined(separator: " ") } == VerbOutput.all.map(\.verb))
  }

  @Test func whatVerbsWriteFitsTheirSchemas() async throws {
    let season = try await season()
    let path = season.folder.path
    #expect(await writesSchemas(to: path + "schemas"))
    for named in Self.words(season) {
      let code = try await season.proposal(clock: Self.now)
      let words = named.map { $0 == "PROPOSAL" ? code ?? $0 : $0 }
      var output = try season.folder.outputs(words)
      let run = await season.tally(words, clock: Self.now)
      #expect(run.status != .usage, "\(run.error)")
      output += run.output
      try season.folder.write(output, to: "outputs/\(TemporaryDirectory.word(of: words)).jsonl")
    }
    guard let python = Command.named("python3") else {
      print("notice: python3 is not installed, so no schema was tried")
      return
    }
    let script = Repository.file("Tests/Fixtures/tally/outputs.py").path(percentEncoded: false)
    let result = try Command(
      python.executable, [script, path + "schemas", path + "outputs"]
    ).run()
    if result.status == 77 {
      print("notice: Python's jsonschema is not installed, so no schema was tried")
      return
    }
    #expect(result.status == 0, "\(result.errorText)")
    let lines = result.outputText.split(separator: "\n")
    #expect(lines.dropLast() == [])
    #expect(Int(lines.last ?? "") ?? 0 > 100)
  }

  @Test func thePageIsCurrent() throws {
    let file = Repository.file("Documentation/tally-output.md")
    #expect(try Golden.mismatch(OutputPage.text, file) == nil)
  }

  private func writesSchemas(to folder: String) async -> Bool {
    await Tally.tool.run(["schema", "--output", folder], on: ConsoleRecorder().console) == .fine
  }

  /// Orders of many outcomes, two runs, a person's word and a broken line.
  private func season() async throws -> TestSeason {
    var random = SeededGenerator(seed: 11)
    let season = try TestSeason()
    let offer = "Content/program/offers/solar-friend.yaml"
    let rules = String(decoding: try season.folder.read(offer), as: UTF8.self)
    try season.folder.write(rules.replacing("as: voucher", with: "as: cash"), to: offer)
    let rows = (1...4).map { "A\($0),Firma \($0),Weg 1,00000,Ort,DE,12/345/67890,,2026-01-01,no" }
    try season.folder.write(
      ([InvoiceSeason.header] + rows).joined(separator: "\n") + "\n", to: "businesses.csv")
    let codes = season.codes.prefix(2).joined(separator: ",")
    let lines =
      season.orders(40, &random) + [
        "N50,held@example.net,F50,\"\(codes)\",300.00,EUR,paid,2026-03-20T09:00:00Z,",
        "N51,plain@example.net,F51,,300.00,EUR,paid,2026-05-20T09:00:00Z,",
      ]
    await season.tally("import", try season.table("orders.csv", lines))
    let events = """
      {"type":"payment","id":"p1","order":"N1","at":"2026-05-03T09:00:00Z","amount":"10.00"}
      {"type":"refund","id":"r1","order":"N50","at":"2026-05-03T09:00:00Z","amount":"10.00"}
      {"type":"dispute","id":"d1","order":"N50","at":"2026-05-04T09:00:00Z","amount":"9.00",\
      "state":"open"}
      {"type":"claim","id":"c1","order":"N51","at":"2026-05-25T09:00:00Z",\
      "code":"\(season.codes[0])"}
      {"type":"lead","id":"l1","at":"2026-05-03T09:00:00Z","qualified":true}

      """
    try season.folder.write(events, to: "events.jsonl")
    await season.tally("import", season.folder.path + "events.jsonl")
    return season
  }

  private static func words(_ season: TestSeason) -> [[String]] {
    let person = ["--person", "Jana", "--reason", "asked"]
    let json = ["--format", "json"]
    let table = ["--businesses", season.folder.path + "businesses.csv"]
    return [
      ["status"] + json, ["review"] + json, ["reconcile", "-n"] + json, ["reconcile"] + json,
      ["review"] + json, ["explain", "order", "N50"] + json,
      ["explain", "code", season.codes[0]] + json, ["explain", "advocate", "A1"] + json,
      ["reject", "N50"] + person + json, ["withdraw", "N50"] + person + json,
      ["approve", "N50", "--code", season.codes[0]] + person + json,
      ["claim", "N51", "--code", season.codes[1]] + person + json, ["reconcile"] + json,
      ["reconcile"] + json, ["explain", "order", "N50"] + json, ["explain", "order", "?"] + json,
      ["explain", "credit", "1"] + json, ["payouts", "propose"] + json,
      ["payouts", "close", "PROPOSAL"] + json, ["payouts", "list"] + json,
      ["payouts", "show", "1"] + json, ["payouts", "mark", "1", "--paid"] + json,
      ["invoices"] + table + json, ["invoices", "cancel", "GS-2026-0001"] + table + json,
      ["close", "2026-03"] + json, ["statements", "--month", "2026-03"] + json,
      ["mailings", "-n"] + json,
      ["status"] + json, ["verify"] + json, ["verify", "--head", "00"] + json,
      ["export", "facts", "--as", "json"], ["export", "decisions", "--as", "json"],
      ["export", "entries", "--as", "json"],
    ]
  }
}

extension TemporaryDirectory {
  /// `explain-order`: as the schema of a verb is called.
  fileprivate static func word(of words: [String]) -> String {
    let isPair =
      ["explain", "export", "payouts"].contains(words[0])
      || words.starts(with: ["invoices", "cancel"])
    return words.prefix(isPair ? 2 : 1).joined(separator: "-")
  }

  /// What earlier runs of the verb wrote.
  fileprivate func outputs(_ words: [String]) throws -> String {
    let name = "outputs/\(Self.word(of: words)).jsonl"
    guard let bytes = try? read(name) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }
}
