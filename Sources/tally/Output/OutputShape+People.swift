/// What `review`, `status` and `explain` write of what waits, of codes, advocates and credits.
extension OutputShape {
  static let waiting = OutputShape(
    "waiting", type: "waiting", "How many facts wait for orders that were not read yet.",
    [.field("reason", .reasons, "For what they wait."), .field("facts", .integer, "How many.")])

  static let waitingRecord = OutputShape(
    "waiting-record", type: "waiting", "A fact that waits for an order that was not read yet.",
    [
      .field("record", .text, "`FILE:LINE`."), .field("at", .instant, "When it was."),
      .maybe("amount", .integer, "In minor units."), .maybe("currency", .text, "ISO 4217."),
      .field("reason", .reasons, "For what it waits."),
    ])

  static let mistyped = OutputShape(
    "mistyped", type: "mistyped", "An order whose code may be another one, mistyped.",
    [
      .field("order", .text, "`FILE:LINE` of the record."), .field("ordered", .instant, "When."),
      .field("goods", .integer, "Goods after discount, tax included, in minor units."),
      .field("currency", .text, "ISO 4217."), .field("codes", .texts, "As they were typed."),
      .field("proposals", .texts, "Issued codes that may have been meant."),
      .field("reason", .reasons, "The reported reason."),
    ])

  static let code = OutputShape(
    "code", type: "code", "What is known of a code.",
    [
      .field("code", .text, "Without groups."),
      .maybe("state", .text, "What it is good for; null where it was never issued."),
      .maybe("issued", .instant, "When it was issued."),
      .maybe("advocate", .integer, "The advocate's number in the registry."),
      .field("proposals", .texts, "Issued codes that it may have meant."),
      .field("visits", .integer, "Visits to its page."),
    ])

  static let advocate = OutputShape(
    "advocate", type: "advocate", "What is known of an advocate.",
    [
      .field("advocate", .integer, "Their number in the registry."),
      .field("state", .text, "`active`, `inactive` or `forgotten`."),
      .field("audience", .text, "`customer`, `partner` or `supporter`."),
      .field("codes", .texts, "Their codes."),
    ])

  static let credit = OutputShape(
    "credit", type: "credit", "What a credit is for, and what stands of it.",
    [
      .field("purpose", .text, "Whose it is, and for what."),
      .field("advocate", .integer, "The advocate's number in the registry."),
      .field("offer", .text, "The name of the offer."),
      .field("unit", .text, "A currency, ISO 4217, or `POINTS`."),
      .field("pending", .integer, "Not released yet, in minor units."),
      .field("payable", .integer, "Released and to be paid, in minor units."),
    ])

  static let entry = OutputShape(
    "posted", type: "entry", "An entry of the credit.", postedFields)

  /// What is told of an entry.
  static let postedFields: [OutputField] = [
    .field("entry", .integer, "Its number."), .field("run", .integer, "The run that posted it."),
    .field("kind", .text, "`accrual`, `release`, `freeze`, `reversal` or `clawback`."),
    .field("reason", .reasons, "Why."), .field("offer", .text, "The name of the offer."),
    .field("debit", .text, "The account that gives."),
    .field("credit", .text, "The account that takes."),
    .field("amount", .integer, "In minor units."),
    .field("unit", .text, "A currency, ISO 4217, or `POINTS`."),
    .field("effective", .instant, "As of when."),
  ]
}
