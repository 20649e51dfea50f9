import Codes
import Facts
import Quantity
import Redemptions
import TestSupport
import Testing

/// Logs of random lines, compared with what a look at each byte and each pair of clicks says.
@Suite struct LogPropertyTests {
  private struct View {
    var address: String
    var agent: String
    var code: String
    /// Seconds after the tenth of February, midnight in UTC.
    var second: Int
    /// What stands after the path.
    var query: String
  }

  /// Quotation marks and backslashes are escaped, at any place and in any number.
  private static func text(_ count: Int, _ random: inout SeededGenerator) -> String {
    let parts = ["a", "B", "7", " ", ";", #"\""#, #"\\"#, #"\x22"#, "ü", "(", "?"]
    return (0..<count).compactMap { _ in parts.randomElement(using: &random) }.joined()
  }

  private static func view(_ agents: [String], _ random: inout SeededGenerator) -> View {
    View(
      address: "192.0.2.\(Int.random(in: 1...3, using: &random))",
      agent: agents.randomElement(using: &random) ?? "",
      code: ["7F3K9QXM2T", "AB12CD34"].randomElement(using: &random) ?? "",
      second: Int.random(in: 0..<400, using: &random),
      query: Bool.random(using: &random)
        ? "?q=" + text(.random(in: 0...20, using: &random), &random).replacing(" ", with: "+") : "")
  }

  private static func line(_ view: View) -> String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    // Half of the lines tell the time of another zone.
    let (hour, zone) = view.second.isMultiple(of: 2) ? ("01", "+0100") : ("00", "+0000")
    let time = "\(hour):\(two(view.second / 60)):\(two(view.second % 60)) \(zone)"
    let request = "GET /r/\(view.code)\(view.query) HTTP/1.1"
    return "\(view.address) - - [10/Feb/2026:\(time)] \"\(request)\" 200 512 \"\(view.query)\" "
      + "\"\(view.agent)\""
  }

  /// Lines that are left when each that follows another within thirty seconds is taken out.
  private static func kept(_ views: [View]) -> Set<Int> {
    let order = views.indices.sorted { (views[$0].second, $0) < (views[$1].second, $1) }
    var last: [[String]: Int] = [:]
    var kept: Set<Int> = []
    for index in order {
      let view = views[index]
      let visit = [view.address, view.agent, view.code]
      if let before = last[visit], view.second - before < 30 {
      } else {
        kept.insert(index + 1)
      }
      last[visit] = view.second
    }
    return kept
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func fieldsEndWhereTheyEndAndOneOfSeveralClicksIsLeft(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let agents = (0..<4).map {
      "Mozilla/5.0 \($0) " + Self.text(.random(in: 0...40, using: &random), &random)
    }
    let views = (0..<60).map { _ in Self.view(agents, &random) }
    let text = views.map { Self.line($0) + "\n" }.joined()
    let result = try await Sample.read(text, .known(.accessLog)) { $0.jobs = 3 }
    #expect(result.flaws.isEmpty)
    let clicks = result.facts.clicks
    #expect(Set(clicks.map { Int($0.provenance.line) }) == Self.kept(views))
    #expect(result.recordCount == 60 && clicks.count == result.readCount)
    for click in clicks {
      let view = views[Int(click.provenance.line) - 1]
      #expect(click.code.text == view.code)
      #expect(click.occurredAt == Instant(seconds: 1_770_681_600 + Int64(view.second)))
    }
    let visitors = Dictionary(grouping: clicks) {
      [views[Int($0.provenance.line) - 1].address, views[Int($0.provenance.line) - 1].agent]
    }
    #expect(visitors.values.allSatisfy { Set($0.map(\.visitor)).count == 1 })
    #expect(Set(clicks.map(\.visitor)).count == visitors.count)
  }

  @Test(arguments: 0..<40)
  func aFieldWithoutItsSecondMarkSetsTheLineAside(length: Int) async throws {
    let filler = String(repeating: "x", count: length)
    for end in ["", #"\"#, #"\""#, #"\\\""#] {
      let line =
        "192.0.2.7 - - [10/Feb/2026:16:42:07 +0100] \"GET /r/7F3K9QXM2T HTTP/1.1\" 200 1 \"-\" "
        + "\"\(filler)\(end)"
      let result = try await Sample.read(line, .known(.accessLog))
      #expect(result.flaws == ["1 logLine(\"browser\")"])
    }
  }
}
