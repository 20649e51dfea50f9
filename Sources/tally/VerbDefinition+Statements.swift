internal import CommandLine
internal import Ledger
internal import Statements

extension VerbDefinition {
  /// Writes advocates' statements.
  static var statements: VerbDefinition {
    VerbDefinition(
      "statements", "Write each advocate's statement of a month or a year.",
      description: """
        A statement has the opening balance, every credit, correction and payout with its reason \
        in words, what is on hold and until when, the closing balance and the year's totals. It \
        says nothing about friends, and it ends with the head of the ledger, which `tally verify \
        --head` looks for. Each is in the advocate's language, if the theme `statements` has it.

        Files go to `Output/statements/PERIOD/`, which only you can open and no build publishes: \
        a page or a PDF for each advocate, or one list for mail merge. They hold personal data; \
        delete them when they are out. Nothing is sent. Advocates who were forgotten get none.
        """,
      options: [
        .value(
          "month", "YYYY-MM", .text, "About this month.", defaultNote: "the month before this one"),
        .value("year", "YYYY", .text, "About this year."),
        .value("advocate", "ID", .text, "Only this advocate's, by the id they were imported with."),
        .choice("as", StatementForm.self, "In this form.", default: .html),
        .jobs,
      ] + TallyVerb.options,
      examples: [
        Example("Last month's, as pages.", "tally statements"),
        Example("May, for paper.", "tally statements --month 2026-05 --as pdf"),
        Example("A year of one advocate.", "tally statements --year 2026 --advocate 100042"),
        Example("What letters need.", "tally statements --month 2026-05 --as csv"),
      ],
      run: { arguments, console throws(UsageError) in
        let request = try StatementRequest(arguments)
        return await TallyVerb.run(arguments, console) { verb, findings throws(LedgerFailure) in
          var writing = StatementWriting(verb, request)
          try await writing.run(&findings)
        }
      })
  }
}
