import Diagnostics
import Program
import Quantity
import Testing
import YAML

@Suite struct RewardTextTests {
  static let rows: [(yaml: String, german: String, english: String)] = [
    ("{ kind: fixed, amount: 50.00 EUR }", "50,00 € Gutschein", "€50.00 voucher"),
    (
      "{ kind: fixed, amount: 1234.50 EUR, as: cash }", "1.234,50 € Geldprämie",
      "€1,234.50 cash reward"
    ),
    (
      "{ kind: fixed, amount: 10 EUR, as: account_credit }", "10,00 € Gutschrift",
      "€10.00 account credit"
    ),
    ("{ kind: fixed, amount: 10 EUR, as: donation }", "10,00 € Spende", "€10.00 donation"),
    ("{ kind: fixed, amount: 10 EUR, as: discount }", "10,00 € Rabatt", "€10.00 discount"),
    ("{ kind: percent, rate: 5 % }", "5 % Rabatt", "5% discount"),
    (
      "{ kind: percent, rate: 5 %, at_most: 100.00 EUR }", "5 % Rabatt, höchstens 100,00 €",
      "5% discount, at most €100.00"
    ),
    (
      "{ kind: percent, rate: 2.5 %, at_least: 5 EUR, at_most: 9 EUR, as: cash }",
      "2,5 % des Bestellwerts als Geldprämie, mindestens 5,00 €, höchstens 9,00 €",
      "2.5% of the order value as a cash reward, at least €5.00, at most €9.00"
    ),
    (
      "{ kind: percent, rate: 3 %, as: account_credit }", "3 % des Bestellwerts als Gutschrift",
      "3% of the order value as an account credit"
    ),
    (
      "{ kind: percent, rate: 3 %, as: points }", "3 % des Bestellwerts in Punkten",
      "3% of the order value in points"
    ),
    ("{ kind: points, points: 1 }", "1 Punkt", "1 point"),
    ("{ kind: points, points: 5000 }", "5.000 Punkte", "5,000 points"),
    ("{ kind: gift, item: { de: Ein Baum, en: A tree } }", "Ein Baum", "A tree"),
  ]

  @Test(arguments: rows)
  func aRewardIsSaidInAFewWords(yaml: String, german: String, english: String) throws {
    let reward = try #require(Self.decoded(yaml))
    #expect(Self.plain(reward.text(in: .german)) == german)
    #expect(Self.plain(reward.text(in: .english)) == english)
  }

  @Test func amountsAreThoseOfTheCurrencyAskedFor() throws {
    let reward = try #require(Self.decoded("{ kind: fixed, amount: [50.00 EUR, 55.00 CHF] }"))
    let francs = try #require(Currency(code: "CHF"))
    let dollars = try #require(Currency(code: "USD"))
    #expect(Self.plain(reward.text(in: .german, currency: francs)) == "55,00 CHF Gutschein")
    #expect(Self.plain(reward.text(in: .german, currency: dollars)) == "50,00 € Gutschein")
  }

  static let limits: [(yaml: String, german: String?, english: String?)] = [
    ("{ budget: 5.00 EUR }", nil, nil),
    (
      "{ per_advocate: { rewards: 10, per: calendar_year } }",
      "höchstens 10 Prämien je Kalenderjahr", "at most 10 rewards per calendar year"
    ),
    (
      "{ per_advocate: { rewards: 1, amount: 9.00 EUR } }",
      "höchstens 1 Prämie und höchstens 9,00 € während der gesamten Aktion",
      "at most 1 reward and at most €9.00 over the whole offer"
    ),
    (
      "{ per_advocate: { rewards: 2, per: 1 month }, friends: 3 }",
      "höchstens 2 Prämien innerhalb von 1 Monat, Prämien für höchstens 3 empfohlene Personen",
      "at most 2 rewards within 1 month, rewards for at most 3 friends"
    ),
  ]

  @Test(arguments: limits)
  func aLimitIsSaidInAFewWords(yaml: String, german: String?, english: String?) throws {
    var findings: [Diagnostic] = []
    let source = Source(path: "limits.yaml", text: yaml)
    let limits = try #require(OfferLimits.decoded(from: source, findings: &findings))
    #expect(limits.text(in: .german).map(Self.plain) == german)
    #expect(limits.text(in: .english).map(Self.plain) == english)
  }

  private static func decoded(_ yaml: String) -> Reward? {
    var findings: [Diagnostic] = []
    return Reward.decoded(from: Source(path: "reward.yaml", text: yaml), findings: &findings)
  }

  private static func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }
}
