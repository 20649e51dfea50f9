internal import Mustache

// The pages of `tally simulate --page`.
extension OfficeModel {
  static let whatIfContents = [whatIfs, whatIfContent]
  static let whatIfParts = [
    whatIf, edit, editLine, unit, cost, share, advocate, limit, turn,
  ]

  private static let whatIfs = ModelObject(
    "WhatIfsContent", "All what-ifs that were recorded.",
    [
      ModelField("what_ifs", .list(.object("WhatIf")), "By name.")
    ])

  private static let whatIfContent = ModelObject(
    "WhatIfContent", "What changed offers would have come to; amounts are written out.",
    [
      ModelField("what_if", .object("WhatIf"), "What was compared."),
      ModelField("edits", .list(.object("WhatIfEdit")), "How the rules differ."),
      ModelField("has_edits", .flag, "Whether they do."),
      ModelField("units", .list(.object("WhatIfUnit")), "What it comes to, by unit."),
      ModelField("has_units", .flag, "Whether anything is credited at all."),
      ModelField("has_more_advocates", .flag, "Whether not all advocates are listed."),
      ModelField("limits", .list(.object("WhatIfLimit")), "Limits that orders meet."),
      ModelField("turns", .list(.object("WhatIfTurn")), "Orders that are decided otherwise."),
      ModelField("turned_count", .number, "How many orders that are."),
    ])

  private static let whatIf = ModelObject(
    "WhatIf", "A comparison of two sets of rules on the same orders.",
    [
      ModelField("name", .text, "Its name."),
      ModelField("url", .url, "Its page."),
      ModelField("offers", .list(.text), "Offers that differ."),
      ModelField("as_of", .day, "The day that everything was decided as of."),
      ModelField("since", .day, isOptional: true, "The day from which on orders were compared."),
      ModelField("first", .day, isOptional: true, "The day of the first order compared."),
      ModelField("last", .day, isOptional: true, "The day of the last order compared."),
      ModelField("order_count", .number, "How many orders were compared."),
      ModelField("input_count", .number, "How many inputs the ledger held."),
      ModelField("version", .text, "The version of `tally` that compared them."),
      ModelField(
        "run", .number, isOptional: true,
        "The run whose rules are those before; missing for the rules of the site."),
      ModelField("held_before", .number, "Orders that wait for a person, before."),
      ModelField("held_after", .number, "The same after the change."),
      ModelField("held_newly", .number, "Of these, which did not wait before."),
      ModelField("held_no_more", .number, "Which waited before and do not any more."),
      ModelField("totals", .list(.object("WhatIfCost")), "All offers together, one a unit."),
    ])

  private static let edit = ModelObject(
    "WhatIfEdit", "A file of the rules that differs.",
    [
      ModelField("file", .text, "Its path below Content."),
      ModelField("offer", .text, isOptional: true, "The title of the offer in it."),
      ModelField("lines", .list(.object("WhatIfEditLine")), "Lines that differ."),
      ModelField("further_count", .number, "How many more there are."),
      ModelField("has_further", .flag, "Whether there are more."),
    ])

  private static let editLine = ModelObject(
    "WhatIfEditLine", "A line that differs.",
    [
      ModelField("is_added", .flag, "Whether it is new; otherwise it is gone."),
      ModelField("text", .text, "The line."),
    ])

  private static let unit = ModelObject(
    "WhatIfUnit", "What it comes to in one currency, or in points.",
    [
      ModelField("code", .text, "Its code."),
      ModelField("title", .text, "Its name."),
      ModelField("total", .object("WhatIfCost"), isOptional: true, "All offers together."),
      ModelField("costs", .list(.object("WhatIfCost")), "One an offer."),
      ModelField("has_shares", .flag, "Whether any advocate is credited anything."),
      ModelField("shares", .list(.object("WhatIfShare")), "Advocates by how they fare."),
      ModelField(
        "advocates", .list(.object("WhatIfAdvocate")),
        "Those who gain most first, those who lose most last."),
    ])

  private static let cost = ModelObject(
    "WhatIfCost", "What credits come to: rewards of advocates and friends, and bonuses.",
    [
      ModelField("title", .text, "The offer, or all of them."),
      ModelField("before", .text, "The amount before."),
      ModelField("after", .text, "The amount after the change."),
      ModelField("difference", .text, "The second less the first, with its sign."),
      ModelField("is_more", .flag, "Whether it is more than before."),
      ModelField("is_less", .flag, "Whether it is less than before."),
      ModelField("has_bars", .flag, "Whether it is to be drawn: one of several offers."),
      ModelField("before_percent", .number, "The amount before, of the largest of all offers."),
      ModelField("after_percent", .number, "The amount after, of the largest of all offers."),
      ModelField("credits_before", .number, "How many credits before."),
      ModelField("credits_after", .number, "How many after."),
      ModelField("pending_before", .text, "Of the amount before, what is not released yet."),
      ModelField("pending_after", .text, "The same after."),
    ])

  private static let share = ModelObject(
    "WhatIfShare", "Advocates who fare alike.",
    [
      ModelField("kind", .text, "`gaining`, `unchanged` or `losing`."),
      ModelField("title", .text, "The same in words."),
      ModelField("count", .number, "How many."),
      ModelField("percent", .number, "Of all advocates with credits, rounded."),
      ModelField("amount", .text, isOptional: true, "What they gain or lose together."),
    ])

  private static let advocate = ModelObject(
    "WhatIfAdvocate", "An advocate who gets more or less: personal data.",
    [
      ModelField("id", .text, isOptional: true, "The firm's own id; missing once forgotten."),
      ModelField("number", .number, "Their number in the ledger."),
      ModelField("before", .text, "The amount before."),
      ModelField("after", .text, "The amount after."),
      ModelField("difference", .text, "The second less the first, with its sign."),
      ModelField("is_more", .flag, "Whether it is more than before."),
    ])

  private static let limit = ModelObject(
    "WhatIfLimit", "A limit that orders meet.",
    [
      ModelField("title", .text, "Which."),
      ModelField("before", .number, "How many orders, before."),
      ModelField("after", .number, "How many after."),
    ])

  private static let turn = ModelObject(
    "WhatIfTurn", "Orders that are decided otherwise in the same way.",
    [
      ModelField("count", .number, "How many."),
      ModelField("outcome_before", .text, "What became of them before."),
      ModelField("reason_before", .text, "Why."),
      ModelField("outcome_after", .text, "What becomes of them after."),
      ModelField("reason_after", .text, "Why."),
    ])
}
