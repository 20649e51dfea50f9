internal import CommandLine
internal import Ledger

extension VerbDefinition {
  /// Issues self-billed invoices.
  static var invoices: VerbDefinition {
    VerbDefinition(
      "invoices", "Issue self-billed invoices to businesses that agreed to it.",
      description: """
        A business that recommends owes tax on its rewards, and may agree that the firm invoices \
        in its place (Gutschrift, § 14 Abs. 2 Satz 5 UStG). For each payout of cash, each advocate \
        with a line in the table of businesses gets one invoice: what is paid includes the tax, if \
        they owe any. Nobody else gets one; how many, and why, is said at the end.

        Numbers have no gaps and are recorded in the ledger, with amounts but without names. A \
        second run issues nothing, and writes the same files again. They go to `Output/invoices/`, \
        which only you can open and no build publishes. Nothing is sent. This is no tax advice.
        """,
      options: [
        businesses,
        .value("payout", "NUMBER", .integer(1...999_999), "Of this payout."),
        .value(
          "month", "YYYY-MM", .text, "Of payouts that were closed in this month.",
          defaultNote: "the newest payout of cash"),
        form, .dryRun,
      ] + TallyVerb.options,
      examples: [
        Example("What would be issued?", "tally invoices --businesses businesses.csv --dry-run"),
        Example("Issue it, as pages.", "tally invoices --businesses businesses.csv"),
        Example(
          "For paper, of payout 3.",
          "tally invoices --businesses businesses.csv --payout 3 --as pdf"),
      ],
      run: { arguments, console throws(UsageError) in
        let request = try InvoiceRequest(arguments)
        return await TallyVerb.run(arguments, console) { verb, findings throws(LedgerFailure) in
          try InvoiceIssuing(verb: verb, request: request).issue(&findings)
        }
      })
  }

  static var invoicesCancel: VerbDefinition {
    VerbDefinition(
      "invoices cancel", "Cancel a self-billed invoice that is wrong.",
      description: """
        The cancellation is a document with a number of its own. What was paid stays as it is; the \
        payout can be invoiced anew, with what is in the table by then. A second run writes the \
        same file again.
        """,
      options: [businesses, form] + TallyVerb.options,
      operands: [.required("NUMBER", .text, "The number of the invoice.")],
      examples: [
        Example(
          "The address was wrong.",
          "tally invoices cancel GS-2026-0001 --businesses businesses.csv")
      ],
      run: { arguments, console throws(UsageError) in
        let request = try InvoiceRequest(arguments)
        return await TallyVerb.run(arguments, console) { verb, findings throws(LedgerFailure) in
          let issuing = InvoiceIssuing(verb: verb, request: request)
          try InvoiceCancelling(issuing: issuing).run(&findings)
        }
      })
  }

  private static var businesses: OptionDefinition {
    .value(
      "businesses", "FILE", .file,
      "A table of businesses that agreed: names, addresses, tax numbers.")
  }

  private static var form: OptionDefinition {
    .choice("as", InvoiceForm.self, "In this form.", default: .html)
  }
}
