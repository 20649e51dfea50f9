/// What the verbs of payouts, closing, statements and mailings write with `--format json`.
extension OutputShape {
  static let proposalItem = OutputShape(
    "proposal-item", type: "item", "Somebody who is to be paid, or not yet.",
    [
      .field("what", .text, "`pay`, `below minimum`, `owes`, or why it is written off."),
      .field("advocate", .integer, "The advocate's number in the registry."),
      .field("is_friend", .flag, "Whether it is the reward of a friend."),
      .field("form", .text, "`cash`, `voucher` and so on."),
      .field("unit", .text, "A currency, ISO 4217, or `POINTS`."),
      .field("amount", .integer, "In minor units."),
    ])

  static let proposal = OutputShape(
    "proposal", type: "proposal", "The proposal as a whole.",
    [
      .maybe("proposal", .text, "What `payouts close` takes; null when there is nothing to pay."),
      .field("until", .instant, "Credits that were released before this time are in it."),
    ])

  static let closed = OutputShape(
    "closed", "A payout or a write-off that was recorded.",
    [
      .field("type", .choice(["payout", "write_off"]), "What the line tells of."),
      .maybe("payout", .integer, "Its number."),
      .field("unit", .text, "A currency, ISO 4217, or `POINTS`."),
      .field("form", .text, "`cash`, `voucher` and so on."),
      .field("head", .text, "The digest of the chain, in hexadecimal digits."),
    ])

  static let payout = OutputShape(
    "payout", type: "payout", "A closed payout.",
    [
      .field("payout", .integer, "Its number."), .field("closed", .instant, "When it was closed."),
      .field("until", .instant, "Credits that were released before this time are in it."),
      .field("form", .text, "`cash`, `voucher` and so on."),
      .field("unit", .text, "A currency, ISO 4217, or `POINTS`."),
      .field("amount", .text, "The sum in minor units: it may be larger than programs' integers."),
      .field("items", .integer, "How many are paid by it."),
      .field("open", .integer, "Of them, those of whom nothing is known yet."),
      .field("paid", .integer, "Of them, those who were paid."),
      .field("head", .text, "The digest of the chain, in hexadecimal digits."),
    ])

  static let payoutItem = OutputShape(
    "payout-item", type: "item", "Somebody who is paid by a payout.",
    [
      .field("reference", .text, "As it stands in exports."),
      .field("advocate", .integer, "The advocate's number in the registry."),
      .field("amount", .integer, "In minor units."),
      .field("unit", .text, "A currency, ISO 4217, or `POINTS`."),
      .field("state", .text, "`open`, `paid` or `failed`."),
    ])

  static let marked = OutputShape(
    "marked", "What a bank or shop said of a payout.",
    [
      .field("payout", .integer, "Its number."), .field("paid", .integer, "How many were paid."),
      .field("failed", .integer, "How many were not, and are owed again."),
    ])

  static let invoice = OutputShape(
    "invoice", type: "invoice", "A self-billed invoice, or the cancellation of one.",
    [
      .field("number", .text, "As it stands on the invoice."),
      .maybe("cancels", .text, "The number of the invoice that it cancels."),
      .field("advocate", .integer, "The advocate's number in the registry."),
      .field("payout", .integer, "The number of the payout."),
      .field("unit", .text, "A currency, ISO 4217."),
      .field("net", .integer, "Without tax, in minor units; of a cancellation below zero."),
      .field("tax", .integer, "The tax."), .field("total", .integer, "With tax."),
      .field("paid", .integer, "What the payout moved: the total, and what was set off."),
      .field("is_new", .flag, "Whether it was issued by this run."),
    ])

  static let invoicing = OutputShape(
    "invoices", type: "invoices", "What a run issued, and how many got no invoice.",
    [
      .maybe("wrote", .text, "The folder or the list; null when no file was written."),
      .field("issued", .integer, "How many were issued by this run, or would be."),
      .field("issued_before", .integer, "How many of the same payouts were issued before."),
      .field("unlisted", .integer, "Paid, and not in the table of businesses."),
      .field("agreed_later", .integer, "Agreed later than a referral of the payout."),
      .field("payment_failed", .integer, "Not paid, and owed again."),
      .field("forgotten", .integer, "Forgotten since."),
      .field("nothing_to_invoice", .integer, "Nothing was left to invoice."),
      .field("too_late", .integer, "A later payout is invoiced already."),
      .maybe("head", .text, "The digest of the chain, when something was issued."),
    ])

  static let accountBalance = OutputShape(
    "account-balance", type: "balance", "What an account came to at the end of the month.",
    [
      .field("account", .text, "Its name."),
      .field("unit", .text, "A currency, ISO 4217, or `POINTS`."),
      .field("amount", .integer, "In minor units."),
    ])

  static let month = OutputShape(
    "month", type: "month", "The month that was closed.",
    [
      .field("month", .text, "`2026-07`."), .field("until", .instant, "Its end."),
      .field("head", .text, "The digest of the chain, in hexadecimal digits."),
    ])

  static let statements = OutputShape(
    "statements", "Statements that were written.",
    [
      .field("period", .text, "`2026-07`, or `2026`."),
      .maybe("wrote", .text, "The folder or file; null where nothing was written."),
      .field("statements", .integer, "How many."),
      .field(
        "forgotten", .integer, "How many were left out because their advocates are forgotten."),
    ])

  static let statementTotal = OutputShape(
    "statement-total", "What all accounts come to at the end of the period.",
    [
      .field("unit", .text, "A currency, ISO 4217, or `POINTS`."),
      .field("held", .integer, "Not released yet, in minor units."),
      .field("due", .integer, "Released and not paid, in minor units."),
    ])

  static let owed = OutputShape(
    "owed", "How many are owed feedback of a kind, in a dry run.",
    [
      .field("occasion", .text, "The kind."), .field("owed", .integer, "How many."),
    ])

  static let mailing = OutputShape(
    "mailing", "A list that was written.",
    [
      .field("mailing", .integer, "Its number."), .field("wrote", .text, "The file."),
      .field("messages", .integer, "How many are on it."),
    ])
}
