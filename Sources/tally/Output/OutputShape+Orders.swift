/// What verbs write of orders with `--format json`.
extension OutputShape {
  static let held = OutputShape(
    "held", type: "held", "An order that waits for a person.",
    [
      .field("order", .text, "`FILE:LINE` of the record."), .field("ordered", .instant, "When."),
      .field("goods", .integer, "Goods after discount, tax included, in minor units."),
      .field("currency", .text, "ISO 4217."), .field("codes", .texts, "As they were typed."),
      .field("reason", .reasons, "The reported reason."),
      .field("reasons", .reasonLists, "All that apply, in their order of precedence."),
      .maybe("advocate", .integer, "The advocate's number in the registry."),
      .maybe("offer", .text, "The name of the offer."),
    ])

  static let order = OutputShape(
    "order", type: "order", "An order of a code, an advocate or a credit.",
    [
      .field("order", .text, "`FILE:LINE` of the record."), .field("ordered", .instant, "When."),
      .field("goods", .integer, "Goods after discount, tax included, in minor units."),
      .field("currency", .text, "ISO 4217."),
      .field("outcome", .outcomes, "What became of it."),
      .field("reason", .reasons, "The reported reason."),
      .field("reasons", .reasonLists, "All that apply, in their order of precedence."),
      .field("meaning", .text, "What the reported reason means."),
      .maybe("offer", .text, "The name of the offer."),
    ])

  static let explanation = OutputShape(
    "explanation", "All that is known of one order number.",
    [
      .field("records", .objects(record), "What each record says, and what was decided of it."),
      .field("evidence", .objects(evidence), "Payments, refunds, disputes, claims, decisions."),
      .field("rules", .objects(rule), "What each rule saw, in the order of the rules."),
      .field("reasons", .objects(reason), "Why, in words."),
      .field("proposals", .texts, "Issued codes that a mistyped one may have meant."),
      .field("entries", .objects(postedFields), "What was posted."),
      .field("payouts", .objects(explainedPayout), "What payouts moved of it."),
      .field("run", .integer, "The run that decided."),
      .field("as_of", .instant, "The time that it looked at."),
    ])

  private static let record: [OutputField] = [
    .field("from", .text, "`FILE:LINE`."), .field("at", .instant, "When it was ordered."),
    .field("kind", .text, "`order`, `contract`, `lead` or `registration`."),
    .field("status", .text, "The state of the order."), .field("currency", .text, "ISO 4217."),
    .field("outcome", .outcomes, "What became of it."),
    .field("reason", .reasons, "The reported reason."),
    .maybe("offer", .text, "The name of the offer."),
    .field("goods", .integer, "Goods after discount, tax included, in minor units."),
    .field("tax", .integer, "The tax in them."), .field("paid_back", .integer, "Of the goods."),
    .maybe("advocate", .integer, "The advocate's number in the registry."),
    .field("codes", .texts, "As they were typed."),
    .field("reasons", .reasonLists, "All that apply, in their order of precedence."),
  ]

  private static let evidence: [OutputField] = [
    .field("from", .text, "`FILE:LINE`, or the input of a person's word."),
    .field("at", .instant, "When."), .field("what", .text, "For people."),
  ]

  private static let rule: [OutputField] = [
    .field("rule", .text, "Its name."),
    .field(
      "saw",
      .objects([.field("name", .text, "What it looked at."), .field("value", .text, "The value.")]),
      "The values that it compared."),
    .field("reasons", .reasonLists, "What it found; empty for nothing."),
  ]

  private static let explainedPayout: [OutputField] = [
    .maybe("payout", .integer, "The payout's number; none where what was owed is given up."),
    .field("kind", .text, "`payout`, `set_off`, `settlement`, `failure` or `write_off`."),
    .field("reason", .text, "`PAYOUT`, `SET_OFF`, a rule that writes off, or a bank's code."),
    .field("at", .instant, "When it was recorded."),
    .field("amount", .integer, "In minor units."),
    .field("unit", .text, "A currency, ISO 4217, or `POINTS`."),
  ]

  private static let reason: [OutputField] = [
    .field("code", .reasons, "The reason."), .field("meaning", .text, "When it applies."),
    .field("support", .text, "What support answers, or does."),
    .field("advocate_de", .text, "What the advocate may be told, in German; may be empty."),
    .field("advocate_en", .text, "The same in English."),
  ]
}
