import Playbook
import Program
import Quantity
import Testing
import YAML

@Suite struct BalanceTests {
  struct Row: Sendable, CustomTestStringConvertible {
    /// Days in May 2026.
    let gave: [Int]
    let got: [Int]
    let verdict: Balance.Verdict

    var testDescription: String { "gave \(gave), got \(got)" }
  }

  static let rows = [
    Row(gave: [], got: [], verdict: .open),
    Row(gave: [2], got: [], verdict: .owed),
    Row(gave: [], got: [2], verdict: .ahead),
    Row(gave: [2], got: [3], verdict: .even),
    Row(gave: [3], got: [3], verdict: .even),
    Row(gave: [3], got: [2], verdict: .owed),
    Row(gave: [1, 2], got: [3], verdict: .owed),
    Row(gave: [1], got: [2, 3], verdict: .ahead),
    Row(gave: [4], got: [2, 3], verdict: .owed),
    Row(gave: [2, 1], got: [1, 2], verdict: .even),
  ]

  @Test(arguments: rows) func theVerdictSaysWhoseTurnItIs(row: Row) throws {
    let list = { (key: String, days: [Int]) in
      "\(key): [" + days.map { "{ on: 2026-05-0\($0), what: x }" }.joined(separator: ", ") + "]"
    }
    let playbook = try TestCampaign.playbook(
      TestCampaign.contact("ada", list("gave", row.gave) + "\n" + list("got", row.got)))
    let balance = Balance(try #require(playbook.campaign.contacts.first))
    #expect(balance.verdict == row.verdict)
    #expect(balance.gave.map(\.day.dayOfMonth) == row.gave.sorted(by: >))
  }

  @Test func onlyKnownValuesAreAddedUp() throws {
    let playbook = try TestCampaign.playbook(
      TestCampaign.contact(
        "ada",
        """
        gave:
          - { on: 2026-05-01, what: a, value: 10.50 EUR }
          - { on: 2026-05-02, what: b }
          - { on: 2026-05-03, what: c, value: 4.50 EUR }
        """))
    let contact = try #require(playbook.campaign.contacts.first)
    #expect(Balance.worth(contact.gave).map(\.minorUnits) == [1500])
    #expect(Balance.worth(contact.got).isEmpty)
  }
}
