package import Mustache

/// What templates of statements and invoices can look up, as `ViewModel` is for the public site.
package enum StatementModel {
  package static let model = Model([root, row, account, line, hold] + invoiceObjects)

  private static let root = ModelObject(
    "Statement", "An advocate's statement, in their language; amounts and days are written out.",
    [
      ModelField("language", .text, "The code of the language."),
      ModelField("direction", .text, "`ltr` or `rtl`."),
      ModelField("title", .text, "What it is, with its period."),
      ModelField("sender", .list(.text), "Name, street and town of the firm."),
      ModelField("recipient", .text, "How the advocate is greeted; without markup."),
      ModelField("details", .list(.object("StatementRow")), "Number, period and the like."),
      ModelField("accounts", .list(.object("StatementAccount")), "One for each unit."),
      ModelField("notices", .list(.text), "What must be said at the end."),
      ModelField("head_label", .text, "What the checksum is called."),
      ModelField("head_text", .text, "What it is good for."),
      ModelField("head", .text, "The head of the ledger, hexadecimal."),
    ])

  private static let row = ModelObject(
    "StatementRow", "A label and its value.",
    [ModelField("label", .text, "The label."), ModelField("value", .text, "The value.")])

  private static let account = ModelObject(
    "StatementAccount", "The account in one unit.",
    [
      ModelField("unit", .text, "ISO 4217 code, or `POINTS`."),
      ModelField("heading", .text, "Its heading."),
      ModelField("sums", .list(.object("StatementRow")), "What the period comes to."),
      ModelField("opening", .object("StatementLine"), "What it was."),
      ModelField("has_lines", .flag, "Whether anything happened."),
      ModelField("lines", .list(.object("StatementLine")), "What happened."),
      ModelField("closing", .object("StatementLine"), "What it is."),
      ModelField("has_holds", .flag, "Whether anything is on hold."),
      ModelField("holds", .list(.object("StatementHold")), "What is on hold."),
      ModelField("year_heading", .text, "The heading of the year's totals."),
      ModelField("year", .list(.object("StatementRow")), "The year's totals."),
      ModelField("account_notices", .list(.text), "What must be said of this account."),
    ])

  private static let line = ModelObject(
    "StatementLine", "A line of the account.",
    [
      ModelField("day", .day, "When."), ModelField("shown_day", .text, "The day, written out."),
      ModelField("what", .text, "What happened."),
      ModelField("reasons", .list(.text), "The offer, and why."),
      ModelField("held", .text, "What it adds to what is on hold; may be empty."),
      ModelField("due", .text, "What it adds to what is to be paid; may be empty."),
    ])

  private static let hold = ModelObject(
    "StatementHold", "A reward that is on hold.",
    [
      ModelField("what", .text, "The referral."), ModelField("offer", .text, "The offer's title."),
      ModelField("shown_day", .text, "When it is released, written out."),
      ModelField("amount", .text, "How much."),
    ])
}
