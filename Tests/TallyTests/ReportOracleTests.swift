import CommandLine
import Foundation
import TestSupport
import Testing
import tally

/// The figures of whole random seasons, computed again by a script that knows the orders as they
/// were written, what was decided of each, and nothing else.
@Suite struct ReportOracleTests {
  private struct Order: Codable {
    var number: String
    var email: String
    var customer: String
    var at: String
    var status: String
  }

  private struct Person: Codable {
    var id: String
    var email: String
    var since: String
  }

  private struct Question: Codable {
    var orders: [Order]
    var advocates: [Person]
    var decisions: [String]
    var entries: [String]
    var since: String
    var asOf: String
  }

  private static let asOf = "2026-06-01T12:00:00Z"
  private static let since = "2026-03-10T00:00:00Z"

  /// Twelve advocates from the new year on, and six who join on 2 March.
  private func people(_ random: inout SeededGenerator) -> [Person] {
    (0..<18).map { number in
      let letters = (0..<9).map { _ in
        String(UnicodeScalar(UInt8.random(in: 97...122, using: &random)))
      }
      return Person(
        id: "L\(1_000 + number * 37)", email: "\(letters.joined())@adv\(number).example",
        since: number < 12 ? "2026-01-01T00:00:00Z" : "2026-03-02T00:00:00Z")
    }
  }

  private func list(_ people: some Sequence<Person>) -> String {
    "id,email,audience\n" + people.map { "\($0.id),\($0.email),customer\n" }.joined()
  }

  /// Friends with one or both names, advocates among them; no two orders at the same time.
  private func orders(_ people: [Person], _ random: inout SeededGenerator) -> [Order] {
    (0..<160).map { number in
      let friend = Int.random(in: 0..<90, using: &random)
      var order = Order(
        number: "N\(number)", email: "f\(friend)@friend\(friend).example.net",
        customer: "F\(friend)",
        at: Self.time(Int.random(in: 0..<140, using: &random), minute: number),
        status: ["paid", "paid", "paid", "paid", "pending", "refunded"]
          .randomElement(using: &random) ?? "paid")
      switch Int.random(in: 0..<8, using: &random) {
      case 0: order.email = ""
      case 1: order.customer = ""
      case 2, 3, 4:
        let person = people.randomElement(using: &random) ?? people[0]
        (order.email, order.customer) = (person.email, Bool.random(using: &random) ? person.id : "")
      default: break
      }
      return order
    }
  }

  /// Days after 10 January.
  private static func time(_ day: Int, minute: Int) -> String {
    let date = Date(timeIntervalSince1970: 1_768_032_000 + Double(day * 86_400 + minute * 60))
    return date.formatted(.iso8601)
  }

  private func season(
    _ people: [Person], _ orders: [Order], _ random: inout SeededGenerator
  ) async throws -> TestSeason {
    let season = try TestSeason(advocates: 12, list: list(people.prefix(12)))
    try season.folder.write(list(people.dropFirst(12)), to: "later.csv")
    TestSeason.importAdvocates(season.folder.path + "later.csv", into: season.root, days: 60)
    let codes = season.codes + (try season.laterCodes())
    let lines = orders.map { order in
      // A few bring most.
      let place = min(
        Int.random(in: 0..<codes.count, using: &random),
        Int.random(in: 0..<codes.count, using: &random))
      let code = Int.random(in: 0..<8, using: &random) == 0 ? "" : codes[place]
      let refunded = order.status == "refunded" ? "300.00" : ""
      return "\(order.number),\(order.email),\(order.customer),\(code),300.00,EUR,"
        + "\(order.status),\(order.at),\(refunded)"
    }
    await season.tally("import", try season.table("orders.csv", lines))
    await season.tally("reconcile", clock: "2026-04-01")
    await season.tally("reconcile", clock: Self.asOf)
    return season
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func figuresAreThoseOfAScriptThatCountsFromTheOrders(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let people = people(&random)
    let orders = orders(people, &random)
    let season = try await season(people, orders, &random)
    func lines(_ words: String...) async -> [String] {
      await season.tally(words, clock: Self.asOf).output.split(separator: "\n").map(String.init)
    }
    let question = Question(
      orders: orders, advocates: people,
      decisions: await lines("export", "decisions", "--as", "json"),
      entries: await lines("export", "entries", "--as", "json"), since: Self.since,
      asOf: Self.asOf)
    let script = try String(
      contentsOf: Repository.file("Tests/Fixtures/oracles/report.py"), encoding: .utf8)
    guard
      let output = try Python.output(of: script, input: Array(JSONEncoder().encode(question)))
    else { return }
    let theirs = try JSONDecoder().decode([String: [Int?]].self, from: Data(output.utf8))
    var ours: [String: [Int?]] = [:]
    for line in await lines("report", "--since", Self.since, "--format", "json") {
      let figure = try JSONDecoder().decode(Figure.self, from: Data(line.utf8))
      if let name = figure.name, figure.unit ?? "EUR" == "EUR" { ours[name] = figure.numbers }
      if let step = figure.day { ours["step_\(step)"] = [figure.atRisk, figure.events] }
    }
    #expect(theirs.count > 50 && (theirs["depth_2"]?[0] ?? 0) > 0)
    for (name, numbers) in theirs.sorted(by: { $0.key < $1.key }) {
      #expect(ours[name] == numbers, "\(name)")
    }
  }

  private struct Figure: Decodable {
    var name: String?
    var kind: String?
    var value: Double?
    var unit: String?
    var part: Int?
    var whole: Int?
    var day: Int?
    var atRisk: Int?
    var events: Int?

    enum CodingKeys: String, CodingKey {
      case name, kind, value, unit, part, whole, day, events
      case atRisk = "at_risk"
    }

    /// Counts and amounts as they are, shares as what they come from, others in millionths.
    var numbers: [Int?] {
      switch kind {
      case "share", "ratio", "amount_each": [part, whole]
      case "estimate": [value.map { Int(($0 * 1_000_000).rounded()) }]
      case "days": [value.map { Int(($0 * 10).rounded()) }]
      default: [value.map { Int($0) }]
      }
    }
  }
}
