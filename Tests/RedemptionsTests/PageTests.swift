import Facts
import Redemptions
import TestSupport
import Testing

/// Answers of interfaces: pages of any number and length in one file.
@Suite struct PageTests {
  private static func order(_ number: Int) -> String {
    """
    {"id": \(number), "name": "#\(number)", "created_at": "2026-05-11T09:55:16-04:00",
     "note": "a ] or } and a \\" [ {", "currency": "EUR", "total_price": "1\(number).00",
     "financial_status": "paid", "discount_codes": [{"code": "AB12CD34"}], "line_items": []}
    """
  }

  private static func page(_ numbers: ClosedRange<Int>) -> String {
    "{\"orders\": [\(numbers.map(order).joined(separator: ", "))], \"errors\": \(errors)}"
  }

  /// Brackets and quotation marks in a text behind the list.
  private static let errors = #"[{"a": "]}\" [{ \\"}, ["}"]]"#

  @Test(arguments: ["", "\n", " \n\n "])
  func pagesMayStandOneAfterTheOther(mark: String) async throws {
    let pages = [Self.page(1...3), Self.page(4...4), "{\"orders\": []}", Self.page(5...400)]
    let result = try await Sample.read(pages.joined(separator: mark))
    #expect(result.flaws.isEmpty && result.recordCount == 400)
    #expect(result.orders.map(\.number) == (1...400).map { Sample.order("\($0)") })
    // Each begins where the one before it ends, two lines further down.
    let breaks = mark.filter { $0 == "\n" }.count
    let starts = (0..<400).map { order in
      1 + 2 * order + breaks * (order < 3 ? 0 : order < 4 ? 1 : 3)
    }
    #expect(result.orders.map { Int($0.provenance.line) } == starts)
  }

  /// Records are found by their lines; where all stand on one, by their numbers.
  @Test(arguments: [
    ("[\n {\"id\": 1},\n {\"id\":\n 2}\n]\n", [2, 3]), ("[{\"id\": 1}, {\"id\": 2}]\n", [1, 2]),
    ("{\"orders\":\n[\n{\"id\": 1},\n\n{\"id\": 2}]}\n{\"orders\": [{\"id\": 3}]}", [3, 5, 6]),
    ("{\"orders\": [{\"id\": 1},{\"id\": 2}]}\n{\"orders\": [{\"id\": 3}]}", [1, 2, 3]),
    ("{\n\"id\": 1}\n{\"id\": 2}", [1, 3]), ("\n{\"id\": 1}\n{\"id\": 2}", [2, 3]),
  ])
  func recordsAreFoundWhereTheyStand(text: String, lines: [Int]) async throws {
    let bad = text.replacing(
      "\"id\"", with: "\"created_at\": \"2026-05-11\", \"financial_status\": \"maybe\", \"id\"")
    for choice in [Reading.Choice.known(.shopifyJSON), .recognised([])] {
      #expect(try await Sample.read(bad, choice).setAside.map(\.line) == lines)
    }
  }

  @Test func pagesOfGraphQLToo() async throws {
    let page =
      "{\"data\": {\"orders\": {\"edges\": [{\"node\": \(InterfaceTests.graph)}], "
      + "\"pageInfo\": {\"hasNextPage\": [true]}}}}"
    let other = page.replacing("5890000000001", with: "5890000000002")
    let result = try await Sample.read(page + "\n" + other)
    #expect(result.flaws.isEmpty && result.orders.count == 2)
  }

  @Test(arguments: [1, 30, 200, 330])
  func aPageThatIsCutOffSaysSo(dropped: Int) async throws {
    let text = Self.page(1...2) + "\n" + Self.page(3...4)
    let result = try await Sample.read(String(text.dropLast(dropped)))
    // The end of the page tells nothing of its orders.
    let isWhole = dropped < "], \"errors\": \(Self.errors)}".count
    #expect(result.setAsideCount == (isWhole ? 0 : 1))
    #expect(result.orders.count + result.setAsideCount >= 3)
  }

  @Test func aSecondPageWithoutItsListSaysSo() async throws {
    let result = try await Sample.read(Self.page(1...2) + "{\"ord")
    #expect(result.flaws == ["3 json(\"the text ends in the middle of a value\")"])
    #expect(result.orders.count == 2)
  }

  @Test func anAnswerOfLemonSqueezyIsKnownByItsElements() async throws {
    let element =
      #"{"type":"orders","id":"1","attributes":{"identifier":"u-1","order_number":42,"#
      + #""currency":"USD","total":2100,"tax":300,"status":"paid","#
      + #""created_at":"2026-05-11T09:55:16.000000Z"}}"#
    let redemption =
      #"{"type":"discount-redemptions","id":"5","attributes":{"discount_code":"AB12CD34","#
      + #""order_id":1}}"#
    let other = redemption.replacing("AB12CD34", with: "XY98ZW76")
    for text in [
      "{\"data\": [\(element)]}\n{\"data\": [\(redemption), \(other)]}",
      "{\"links\": {}, \"data\": [\(redemption), \(element), \(other)]}",
    ] {
      let result = try await Sample.read(text)
      #expect(result.format == "lemonsqueezy")
      let codes = [try Sample.code("AB12CD34"), try Sample.code("XY98ZW76")]
      #expect(result.orders.map(\.codes) == [codes])
    }
  }
}
