/// What `export` writes: the columns of its tables, and the members of its lines.
extension OutputShape {
  static let factRow = OutputShape(
    "fact", "Something that was recorded.",
    [
      .field("type", .text, "`order`, `lead`, `payment`, `refund`, `click`, `decision` and so on."),
      .maybe("order", .text, "The keyed hash of the order's number."),
      .field("input", .integer, "The input that it is from."),
      .field("line", .integer, "Where in the input."), .field("at", .instant, "When it was."),
      .field("recorded", .instant, "When it was imported."),
      .maybe("status", .text, "Its state, in the words of the sort of fact."),
      .maybe("amount", .integer, "In minor units."), .maybe("currency", .text, "ISO 4217."),
      .maybe("codes", .text, "With blanks between them."),
    ])

  static let decisionRow = OutputShape(
    "decision", "What the newest run decided of an order.",
    [
      .field("order", .text, "The keyed hash of the order's number."),
      .field("input", .integer, "The input that it is from."),
      .field("file", .text, "The name of the input's file."),
      .field("line", .integer, "Where in the file."),
      .field("outcome", .outcomes, "What became of it."),
      .field("reason", .reasons, "The reported reason."),
      .field("reasons", .text, "All that apply, with blanks between them."),
      .maybe("advocate", .integer, "The advocate's number in the registry."),
      .maybe("offer", .text, "The name of the offer."),
    ])

  static let entryRow = OutputShape(
    "entry", "An entry: an amount that goes from one account to another.",
    [
      .field("entry", .integer, "Its number."), .field("run", .integer, "The run that posted it."),
      .field("effective", .instant, "As of when."),
      .field("kind", .text, "`accrual`, `release`, `freeze`, `reversal` or `clawback`."),
      .field("reason", .reasons, "Why."), .field("offer", .text, "The name of the offer."),
      .field("advocate", .integer, "The advocate's number in the registry."),
      .field("subject", .text, "The keyed hash of the order's number, or of the bonus."),
      .field("purpose", .choice(["advocate", "friend", "milestone"]), "Whose credit it is."),
      .field("step", .integer, "From 0, in the life of the credit."),
      .field("debit", .text, "The account that gives."),
      .field("credit", .text, "The account that takes."),
      .field("amount", .integer, "In minor units."),
      .field("unit", .text, "A currency, ISO 4217, or `POINTS`."),
    ])
}
