internal import CommandLine
internal import Diagnostics
internal import Ledger
internal import Payouts
internal import Quantity

extension VerbDefinition {
  static var payoutsPropose: VerbDefinition {
    payouts(
      "propose", "Show what would be paid out, what waits and who owes.",
      description: """
        Released credits less what was lost since, by holder, unit and form of the reward. \
        Balances below `payout.minimum` wait; negative ones are set off against later credits, or \
        given up by the rules in `clawback`. Nothing is recorded.
        """,
      options: [until],
      examples: [Example("What is due?", "tally payouts propose")]
    ) { verb, findings throws(LedgerFailure) in
      try ProposalReport(verb: verb).propose(&findings)
    }
  }

  static var payoutsClose: VerbDefinition {
    payouts(
      "close", "Close what was proposed: it is locked, and to be paid.",
      description: """
        Closes exactly the proposal whose code `payouts propose` printed, or nothing when the \
        ledger proposes something else by now. Each unit and form becomes a payout of its own. \
        What is closed never changes: what is lost later is owed back, and set off.
        """,
      options: [until],
      operands: [.required("PROPOSAL", .text, "Its code, as `payouts propose` prints it.")],
      examples: [Example("Close it.", "tally payouts close 3f9a21c47d10")]
    ) { verb, findings throws(LedgerFailure) in
      try ProposalReport(verb: verb).close(&findings)
    }
  }

  static var payoutsList: VerbDefinition {
    payouts(
      "list", "List closed payouts, and what became of them.",
      examples: [Example("All payouts.", "tally payouts list")]
    ) { verb, findings throws(LedgerFailure) in
      try PayoutListing(verb: verb).list(&findings)
    }
  }

  static var payoutsShow: VerbDefinition {
    payouts(
      "show", "Show the items of a payout.", operands: [payout],
      examples: [Example("One payout.", "tally payouts show 3")]
    ) { verb, findings throws(LedgerFailure) in
      try PayoutListing(verb: verb).show(&findings)
    }
  }

  static var payoutsExport: VerbDefinition {
    payouts(
      "export", "Write a file for the bank, the shop or the books.",
      description: """
        `table`: what is open, for a shop or to be paid by hand. `sepa`: a credit transfer \
        (pain.001.001.09) of what is open. `datev`: a booking batch of all that left. Names and \
        accounts come from `--payees`, and are not kept.
        """,
      options: [
        .choice("as", PayoutExporting.Form.self, "In this form.", default: .table),
        .value("payees", "FILE", .file, "A table with `id`, `name`, `iban` and perhaps `bic`."),
        .value(
          "debtor", "FILE", .file, "A table with `name` and `iban` of who pays.",
          defaultNote: "Ledger/debtor.csv"),
        .value(
          "on", "DAY",
          .form(
            expects: "a day such as 2026-06-05",
            isValid: { (try? Day(parsing: $0)) != nil }), "When the bank executes it.",
          defaultNote: "tomorrow"),
      ],
      operands: [payout], hasFormat: false,
      examples: [
        Example(
          "For the bank.", "tally payouts export 3 --as sepa --payees payees.csv > payout-3.xml"),
        Example("For the shop.", "tally payouts export 4 > vouchers.csv"),
        Example("For DATEV.", "tally payouts export 3 --as datev > EXTF_payout_3.csv"),
      ]
    ) { verb, findings throws(LedgerFailure) in
      try PayoutExporting(verb: verb).run(&findings)
    }
  }

  static var payoutsMark: VerbDefinition {
    VerbDefinition(
      "payouts mark", "Record what a bank or shop says became of a payout.",
      description: """
        What failed is owed again, and is in the next payout. An answer that is given twice \
        changes nothing. `--answer` reads what the bank offers: a status report (`pain.002`), an \
        account's entries (`camt.052`, `camt.053`, `camt.054`), or a table with `reference`, \
        `status` and perhaps `reason`. Of reasons, only codes are kept.
        """,
      options: [
        .flag("paid", "It arrived."),
        .value(
          "failed", "CODE",
          .form(
            expects: "a code of up to eight capitals and digits, such as AC04",
            isValid: { AnswerList.code($0) == $0 }), "It did not arrive, for this reason."),
        .value("answer", "FILE", .file, "What the bank or shop answered."),
      ] + TallyVerb.options,
      operands: [
        payout,
        .optional(
          "REFERENCE", .text, "Items, such as P3-A17; all that are open without.",
          isRepeatable: true),
      ],
      examples: [
        Example("All of it arrived.", "tally payouts mark 3 --paid"),
        Example("One account is closed.", "tally payouts mark 3 P3-A17 --failed AC04"),
        Example("As the bank answered.", "tally payouts mark 3 --answer camt054.xml"),
      ],
      run: { arguments, console throws(UsageError) in
        let said = [
          arguments.flag("paid"), arguments.value("failed") != nil,
          arguments.value("answer") != nil,
        ].filter { $0 }
        if said.count != 1 {
          throw arguments.usageError(
            about: "paid", "one of `--paid`, `--failed` and `--answer` is needed",
            why: "an item is paid, or it is not", fix: "give one of them")
        }
        return await TallyVerb.run(arguments, console) { verb, findings throws(LedgerFailure) in
          try PayoutMarking(verb: verb).run(&findings)
        }
      })
  }

  private static var payout: OperandDefinition {
    .required("PAYOUT", .integer(1...999_999), "Its number, as `payouts list` shows it.")
  }

  private static var until: OptionDefinition {
    .value(
      "until", "DAY",
      .form(
        expects: "a day such as 2026-05-31", isValid: { (try? Day(parsing: $0)) != nil }),
      "Only what was released up to the end of this day.", defaultNote: "the last run")
  }

  private static func payouts(
    _ name: String, _ summary: String, description: String = "",
    options: [OptionDefinition] = [], operands: [OperandDefinition] = [], hasFormat: Bool = true,
    examples: [Example],
    _ work: @escaping @Sendable (TallyVerb, inout [Diagnostic]) throws(LedgerFailure) -> Void
  ) -> VerbDefinition {
    VerbDefinition(
      "payouts " + name, summary, description: description,
      options: options + (hasFormat ? TallyVerb.options : TallyVerb.optionsWithoutFormat),
      operands: operands, examples: examples,
      run: { arguments, console throws(UsageError) in
        await TallyVerb.run(arguments, console) { verb, findings throws(LedgerFailure) in
          try work(verb, &findings)
        }
      })
  }
}
