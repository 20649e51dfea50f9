extension FindingTests {
  static let offers = [
    Row("offer.no-amounts", at: "[]", trade, "[500.00 EUR, 550.00 CHF]", "[]"),
    Row(
      "offer.repeated-currency", at: "550.00 EUR", trade, "[500.00 EUR, 550.00 CHF]",
      "[500.00 EUR, 550.00 EUR]"),
    Row(
      "offer.unpaired-currency", at: "110.00 CHF", trade, "[500.00 EUR, 550.00 CHF]", "500.00 EUR"),
    Row("program.foreign-currency", at: "50.00 USD", solar, "50.00 EUR", "50.00 USD"),
    Row(
      "program.foreign-currency", at: "100.00 USD", solar, "minimum: 100.00 EUR",
      "minimum: 100.00 USD"),
    Row("offer.amount-not-positive", at: "0.00 EUR", solar, "75.00 EUR", "0.00 EUR"),
    Row(
      "offer.reversed-run", at: "{ from: 2026-12-31, through: 2026-01-01 }", solar,
      "{ from: 2026-01-01, through: 2026-12-31 }", "{ from: 2026-12-31, through: 2026-01-01 }"),
    Row("offer.empty-window", at: "0 days", solar, "window: 30 days", "window: 0 days"),
    Row("offer.short-hold", at: "13 days", solar, "hold: 30 days", "hold: 13 days"),
    Row("offer.short-hold", at: "1 week", solar, "hold: 30 days", "hold: 1 week"),
    Row("program.bad-grace", at: "2000", trade, "grace_minutes: 0", "grace_minutes: 2000"),
    Row(
      "offer.endless-repetition", at: "order", trade, "months, unit: contract",
      "months, unit: order"),
    Row("offer.zero-rate", at: "0 %", solar, "rate: 5 %", "rate: 0 %"),
    Row("offer.rate-over-100", at: "101 %", solar, "rate: 5 %", "rate: 101 %"),
    Row("offer.uncapped-rate", at: "5 %", solar, ", at_most: 100.00 EUR", ""),
    Row("offer.reversed-bounds", at: "5.00 EUR", trade, "at_most: 500.00 EUR", "at_most: 5.00 EUR"),
    Row(
      "offer.bad-shop-link", at: #""shop.example.org/p?c={code}""#, trade,
      "https://shop.example.org/p?c={code}", "shop.example.org/p?c={code}"),
    Row(
      "offer.shop-link-without-code", at: #""https://shop.example.org/p""#, trade,
      "https://shop.example.org/p?c={code}", "https://shop.example.org/p"),
    Row(
      "offer.bad-shop-link", at: "shop.example.org/?code={code}", programme,
      "https://shop", "shop"),
    Row(
      "offer.form-of-other-kind", at: "cash", trade, "value: 20.00 EUR\n  as: gift",
      "value: 20.00 EUR\n  as: cash"),
    Row("offer.form-of-other-kind", at: "points", solar, "as: voucher", "as: points"),
    Row(
      "offer.share-of-nothing", at: "5 %", others: ["offer.minimum-of-nothing"], solar,
      "event: order", "event: lead"),
    Row(
      "offer.minimum-of-nothing", at: "100.00 EUR", others: ["offer.share-of-nothing"], solar,
      "event: order", "event: registration"),
    Row(
      "offer.share-as-milestone", at: "percent", trade,
      "kind: fixed, amount: [100.00 EUR, 110.00 CHF], as: cash",
      "kind: percent, rate: 1 %, at_most: 5.00 EUR, as: cash"),
    Row(
      "offer.short-hold", at: "13 days",
      SampleCampaign.file(programme, replacing: "hold: 30 days", with: "hold: 13 days"),
      SampleCampaign.file(solar, replacing: "hold: 30 days\n", with: "")),
    Row(
      "offer.empty-window", at: "0 days",
      SampleCampaign.file(programme, replacing: "window: 30 days", with: "window: 0 days"),
      SampleCampaign.file(solar, replacing: "window: 30 days, ", with: "")),
    Row(
      "offer.bad-age", at: "121", trade, "minimum_age: 18", "minimum_age: 121"),
    Row(
      "offer.no-disclosure", at: "solar-friend", programme,
      "disclosure:\n  de: Werbung – ich erhalte eine Prämie, wenn du bestellst.\n"
        + "  en: Ad – I receive a reward if you order.", ""),
  ]

  static let limits = [
    Row(
      "offer.count-not-positive",
      at: "0", solar,
      "rewards: 10", "rewards: 0"),
    Row(
      "offer.count-not-positive", at: "0", trade,
      "kind: fixed, amount: [100.00 EUR, 110.00 CHF], as: cash", "kind: points, points: 0"),
    Row(
      "offer.empty-limit", at: "{ per: calendar_year }",
      solar, "rewards: 10, per", "per"),
    Row("offer.limit-below-reward", at: "60.00 EUR", solar, "rewards: 10,", "amount: 60.00 EUR,"),
    Row("offer.budget-below-reward", at: "149.99 EUR", solar, "10000.00 EUR", "149.99 EUR"),
    Row(
      "offer.no-steps", at: "[]", solar,
      "[ { from: 5, amount: 75.00 EUR } ]", "[]"),
    Row("offer.steps-not-ascending", at: "1", solar, "from: 5", "from: 1"),
    Row("offer.steps-not-ascending", at: "10", trade, "from: 20,", "from: 10,"),
    Row("offer.steps-not-ascending", at: "0", trade, "at: 10", "at: 0"),
    Row("offer.step-without-reward", at: "5", solar, ", amount: 75.00 EUR", ""),
    Row(
      "offer.step-without-reward", at: "5", solar, "amount: 75.00 EUR",
      "amount: 75.00 EUR, rate: 1 %"),
    Row("offer.step-kind", at: "6 %", solar, "amount: 75.00 EUR", "rate: 6 %"),
    Row("offer.step-kind", at: "75.00 EUR", trade, "rate: 3 %", "amount: 75.00 EUR"),
    Row("offer.unreachable-step", at: "101", trade, "from: 20,", "from: 101,"),
    Row("offer.unreachable-step", at: "101", trade, "at: 10", "at: 101"),
  ]

  static let sectors = [
    Row(
      "offer.health-gift", at: "{ kind: fixed, amount: 1.01 EUR }",
      sector("health", advocate: "1.01 EUR", friend: "1.00 EUR")),
    Row(
      "offer.health-gift", at: "{ kind: fixed, amount: 1.01 EUR }",
      sector("health", advocate: "1.00 EUR", friend: "1.01 EUR")),
    Row(
      "offer.health-gift", at: "1.01 EUR",
      sector(
        "health", advocate: "1.00 EUR", friend: "1.00 EUR",
        more: "tiers: { mode: marginal, steps: [ { from: 2, amount: 1.01 EUR } ] }")),
    Row(
      "offer.insurance-benefit", at: "{ kind: fixed, amount: 15.01 EUR }",
      sector("insurance", advocate: "99.00 EUR", friend: "15.01 EUR")),
    Row(
      "offer.restricted-sector", at: "id: solar-friend",
      sector("medical", advocate: "1.00 EUR", friend: "1.00 EUR")),
  ]

  /// The sample in a restricted trade, with its partners' offer confirmed.
  static func sector(
    _ sector: String, advocate: String, friend: String, more: String = ""
  ) -> [String: String?] {
    let offer = """
      id: solar-friend
      title: { de: Nachbarn, en: Neighbours }
      advocate_reward: { kind: fixed, amount: \(advocate) }
      friend_reward: { kind: fixed, amount: \(friend) }
      terms: terms
      \(more)
      """
    var changes = SampleCampaign.file(
      "site.yaml", replacing: "sector: general", with: "sector: \(sector)")
    changes[solar] = offer
    return changes
  }
}
