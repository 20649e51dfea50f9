internal import Mustache

extension StatementModel {
  static let invoiceObjects = [
    ModelObject(
      "Invoice",
      "A self-billed invoice or its cancellation, in the language of whoever gets it; amounts and"
        + " days are written out.",
      [
        ModelField("language", .text, "The code of the language."),
        ModelField("direction", .text, "`ltr` or `rtl`."),
        ModelField("title", .text, "What it is, with its number."),
        ModelField("sender", .list(.text), "Name, street and town of the firm."),
        ModelField("recipient", .list(.text), "Name, street and town of the business."),
        ModelField("details", .list(.object("StatementRow")), "Number, days, both sides, tax ids."),
        ModelField("lines", .list(.object("InvoiceLine")), "What is invoiced."),
        ModelField("sums", .list(.object("StatementRow")), "Net and tax by rate, then the total."),
        ModelField("has_payment", .flag, "Whether anything is paid with it."),
        ModelField("payment", .list(.object("StatementRow")), "From the total to what is paid."),
        ModelField("notices", .list(.text), "What must be said at the end."),
        ModelField("head_label", .text, "What the checksum is called."),
        ModelField("head_text", .text, "What it is good for."),
        ModelField("head", .text, "The head of the ledger, hexadecimal."),
      ]),
    ModelObject(
      "InvoiceLine", "A referral that is invoiced, or invoiced less.",
      [
        ModelField("what", .text, "The service."),
        ModelField("reasons", .list(.text), "The offer, and an earlier invoice that is reduced."),
        ModelField("day", .day, "When it was credited."),
        ModelField("shown_day", .text, "The day, written out."),
        ModelField("rate", .text, "The tax rate, or that it is free of tax."),
        ModelField("amount", .text, "The amount with tax."),
      ]),
  ]
}
