import Codes
import CommandLine
import Foundation
import Ledger
import Program
import Quantity
import TestSupport
import tally

/// A site with a small programme, advocates and codes, on which `tally` is run.
final class TestSeason {
  struct Run {
    let status: ExitStatus
    let output: String
    let error: String
  }

  let folder: TemporaryDirectory
  let codes: [String]

  static let now = "2026-06-01T12:00:00Z"

  var root: String { String(folder.path.dropLast()) }

  /// `advocates`: how many, each with a code. `list`: other rows of advocates in their place.
  init(advocates: Int = 4, list: String? = nil) throws {
    folder = try TemporaryDirectory()
    for path in ["site.yaml", "program/program.yaml", "program/offers/solar-friend.yaml"] {
      let source = Repository.file("Content/" + path)
      try folder.write([UInt8](try Data(contentsOf: source)), to: "Content/" + path)
    }
    try folder.write(
      "passalong-key-1 \(String(repeating: "5a", count: 32))\n", to: "Ledger/program.key")
    let manager = FileManager.default
    let path = folder.path + "Ledger"
    try manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path + "/program.key")
    var rows = "id,email,audience\n"
    for number in 1...advocates { rows += "A\(number),advocate\(number)@example.org,customer\n" }
    try folder.write(list ?? rows, to: "advocates.csv")
    let site = String(folder.path.dropLast())
    Self.importAdvocates(folder.path + "advocates.csv", into: site)
    var codes: [String] = []
    try Registry.reading(root: site)?.forEachCode(
      CodeFilter(at: Instant(seconds: 1_767_225_600))
    ) { issued in
      codes.append(issued.code.text)
      return true
    }
    self.codes = codes
  }

  /// The codes that were issued after the first ones.
  func laterCodes() throws -> [String] {
    var found: [String] = []
    try Registry.reading(root: root)?.forEachCode(
      CodeFilter(at: Instant(seconds: 1_798_761_600))
    ) { issued in
      found.append(issued.code.text)
      return true
    }
    return found.filter { !codes.contains($0) }
  }

  /// Brings a list of advocates into the registry, some days after the year began.
  static func importAdvocates(_ list: String, into site: String, days: Int = 0) {
    var program = ProgramSettings.standard
    program.id = Identifier("lindenhof") ?? program.id
    let rules = ImportRules(
      languages: [.german, .english], circles: [], codes: CodeRules(program),
      now: Instant(seconds: 1_767_225_600 + Int64(days) * 86_400),
      today: Day(daysSinceEpoch: 20_454 + days))
    _ = AdvocateImport(root: site, rules: rules).run(list)
  }

  @discardableResult
  func tally(_ words: String..., clock: String = now) async -> Run {
    await tally(words, clock: clock)
  }

  @discardableResult
  func tally(_ words: [String], clock: String = now) async -> Run {
    let recorder = ConsoleRecorder()
    let words = words + ["--root", root, "--clock", clock]
    let status = await Turns.shared.take { await Tally.tool.run(words, on: recorder.console) }
    return Run(status: status, output: recorder.output, error: recorder.error)
  }

  /// The same as a process of its own.
  func command(_ words: [String]) throws -> Command {
    guard let tool = Repository.product("tally") else { throw CocoaError(.fileNoSuchFile) }
    return Command(
      tool, words + ["--root", root, "--clock", Self.now])
  }

  static let header = "order_id,email,customer_id,code,amount,currency,status,created_at,refunded"

  /// Random orders, one line each: codes of many kinds, repeated friends, refunds, states.
  func orders(_ count: Int, _ random: inout SeededGenerator) -> [String] {
    (1...count).map { number in
      let friend = Int.random(in: 1...max(count / 2, 1), using: &random)
      let code =
        switch Int.random(in: 0..<10, using: &random) {
        case 0: ""
        case 1: "ZZZZZZZZZZ"
        case 2: codes.prefix(2).joined(separator: " , ")
        default: codes[Int.random(in: codes.indices, using: &random)]
        }
      let status =
        ["paid", "paid", "paid", "pending", "cancelled", "refunded"]
        .randomElement(using: &random) ?? "paid"
      let cents = Int.random(in: 2_000...90_000, using: &random)
      let day = Int.random(in: 1...28, using: &random)
      let month = Int.random(in: 2...5, using: &random)
      let refund = Int.random(in: 0..<6, using: &random) == 0 ? "\(cents / 200).00" : ""
      let time = "2026-0\(month)-\(day < 10 ? "0" : "")\(day)T09:\(10 + number % 50):00Z"
      return "N\(number),friend\(friend)@example.net,F\(friend),\"\(code)\","
        + "\(cents / 100).\(10 + cents % 90),EUR,\(status),\(time),\(refund)"
    }
  }

  /// Writes a table and gives its path.
  func table(_ name: String, _ lines: [String]) throws -> String {
    try folder.write(([Self.header] + lines).joined(separator: "\n") + "\n", to: name)
    return folder.path + name
  }

  /// All entries, without the numbers of runs.
  func entries() async -> [String] {
    let text = await tally("export", "entries").output
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return cells[3...].joined(separator: ",")
    }
  }

  /// What is owed, as `status` says it.
  func balances() async -> [String] {
    await tally("status").output.split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("owed:") }
  }

  /// The outcome of each order that stands for its number.
  func outcomes() async -> [String: String] {
    let text = await tally("export", "decisions").output
    var outcomes: [String: String] = [:]
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if ["DUPLICATE_RECORD", "SUPERSEDED_RECORD"].contains(cells[5]) { continue }
      outcomes[cells[0]] = cells[4...].joined(separator: " ")
    }
    return outcomes
  }
}
