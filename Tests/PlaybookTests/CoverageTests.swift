import Playbook
import Program
import Testing
import YAML

@Suite struct CoverageTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let answer: String
    let lines: String
    let lacksIngredient: Bool
    let lacksElement: Bool
    let leads: [Int]

    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "nothing at all", answer: "yes", lines: "", lacksIngredient: true, lacksElement: true,
      leads: [0, 0, 0, 0]),
    Row(
      name: "an element that leads nowhere", answer: "yes", lines: "elements: [{ title: E }]",
      lacksIngredient: true, lacksElement: true, leads: [0, 0, 0, 0]),
    Row(
      name: "two elements", answer: "partly",
      lines:
        "elements: [{ title: E, shareable: card }, { title: F, shareable: card, script: ask }]",
      lacksIngredient: true, lacksElement: false, leads: [0, 2, 0, 1]),
    Row(
      name: "not worth recommending", answer: "no", lines: "ingredients: { trust: T }",
      lacksIngredient: false, lacksElement: false, leads: [0, 0, 0, 0]),
    Row(
      name: "one ingredient, no element", answer: "partly", lines: "ingredients: { trust: T }",
      lacksIngredient: false, lacksElement: true, leads: [0, 0, 0, 0]),
  ]

  static let files = """
    -- program/shareables/card.en.md --
    ---
    title: Card
    ---
    ## copy
    Text
    -- program/scripts/ask.en.md --
    ---
    title: Ask
    ---
    Text

    """

  @Test(arguments: rows) func aGapIsNamed(row: Row) throws {
    let touchpoint = TestCampaign.touchpoint("call", "before", row.lines)
      .replacing("answer: yes", with: "answer: \(row.answer)")
    let playbook = try TestCampaign.playbook(Self.files + touchpoint)
    let found = try #require(Coverage(playbook.touchpoints).rows.first)
    #expect(found.lacksIngredient == row.lacksIngredient)
    #expect(found.lacksElement == row.lacksElement)
    #expect(found.hasGap == (row.lacksIngredient || row.lacksElement))
    #expect(found.leads == row.leads)
  }

  @Test func totalsCountTouchpoints() throws {
    let playbook = try TestCampaign.playbook(
      Self.files
        + TestCampaign.touchpoint(
          "call", "before",
          """
          ingredients: { trust: T, top_performers: P }
          elements: [{ title: E, shareable: card }, { title: F, shareable: card }]
          promise: P
          """)
        + TestCampaign.touchpoint("bill", "after", "ingredients: { trust: T }")
        + TestCampaign.touchpoint("ad", "after").replacing("yes", with: "no"))
    let coverage = Coverage(playbook.touchpoints)
    #expect(coverage.ingredientTotals == [0, 2, 0, 1])
    #expect(coverage.leadTotals == [0, 1, 0, 0])
    #expect(coverage.worthyCount == 2)
    #expect(coverage.equippedCount == 1)
    #expect(coverage.promiseCount == 1)
    #expect(coverage.ownedPromiseCount == 0)
  }
}
