internal import CommandLine
internal import Diagnostics
internal import Facts
internal import Ledger
internal import Quantity

extension VerbDefinition {
  static var review: VerbDefinition {
    VerbDefinition(
      "review", "List the orders that wait for a person, and why.",
      options: TallyVerb.options,
      examples: [Example("What is held?", "tally review")],
      run: { arguments, console throws(UsageError) in
        await TallyVerb.run(arguments, console) { verb, findings throws(LedgerFailure) in
          try Reviewing(verb: verb).run(&findings)
        }
      })
  }

  static var status: VerbDefinition {
    VerbDefinition(
      "status", "Show what was imported, decided and is owed.",
      options: [.flag("all", "List every input, not only the newest ten.")] + TallyVerb.options,
      examples: [Example("How do things stand?", "tally status")],
      run: { arguments, console throws(UsageError) in
        await TallyVerb.run(arguments, console) { verb, findings throws(LedgerFailure) in
          try StatusReport(verb: verb).run(&findings)
        }
      })
  }

  static var approve: VerbDefinition {
    deciding(
      "approve", "Let an order earn that rules hold or refuse; limits and hold still apply.",
      options: [
        .value(
          "code", "CODE", .text, "Whose order it is, when the rules could not tell."),
        .value(
          "amount", "AMOUNT",
          .form(
            expects: "an amount such as 25.00 EUR",
            isValid: { text in (try? Money(parsing: text)).map { !$0.isNegative } ?? false }),
          "What the advocate gets, whatever the rules say."),
      ],
      example: "tally approve 1009 --person Jana --reason 'asked the customer' --code 7F3K9QXM2T"
    ) { deciding, arguments, findings throws(LedgerFailure) in
      let amount = arguments.value("amount").flatMap { try? Money(parsing: $0) }
      try await deciding.decide(.approve, amount: amount, &findings)
    }
  }

  static var reject: VerbDefinition {
    deciding(
      "reject", "Refuse an order for good.",
      example: "tally reject 1009 --person Jana --reason 'ordered for a forum'"
    ) { deciding, _, findings throws(LedgerFailure) in
      try await deciding.decide(.reject, &findings)
    }
  }

  static var withdraw: VerbDefinition {
    deciding(
      "withdraw", "Take back what people decided of an order: the rules decide again.",
      example: "tally withdraw 1009 --person Jana --reason 'wrong order'"
    ) { deciding, _, findings throws(LedgerFailure) in
      try await deciding.decide(.withdraw, &findings)
    }
  }

  static var claim: VerbDefinition {
    deciding(
      "claim", "Record an advocate's word that an order came from their recommendation.",
      options: [.value("code", "CODE", .text, "A code of the advocate who claims.")],
      example: "tally claim 1005 --code 7F3K9QXM2T --person Jana --reason 'telephoned'",
      requires: ["person", "reason", "code"]
    ) { deciding, _, findings throws(LedgerFailure) in
      try await deciding.claim(&findings)
    }
  }

  private typealias Work =
    @Sendable (Deciding, Arguments, inout [Diagnostic]) async throws(LedgerFailure) -> Void

  private static func deciding(
    _ name: String, _ summary: String, options: [OptionDefinition] = [], example: String,
    requires: [String] = ["person", "reason"], _ work: @escaping Work
  ) -> VerbDefinition {
    VerbDefinition(
      name, summary,
      description: """
        It is a fact like any other: it is kept, with who said it and why, and counts from the \
        next `tally reconcile` on. Name and words can be erased with `tally forget`.
        """,
      options: options + [
        .value("person", letter: "p", "NAME", .text, "Who decides; needed."),
        .value("reason", letter: "r", "WHY", .text, "Why; needed."),
      ] + TallyVerb.options,
      operands: [
        .required(
          "ORDER", .text, "Its number as the shop writes it, or `FILE:LINE` as `review` does.")
      ],
      examples: [Example("One order.", example)],
      run: { arguments, console throws(UsageError) in
        for name in requires where arguments.value(name) == nil {
          throw arguments.usageError(
            about: name, "`--\(name)` is missing",
            why: "a year later somebody will ask who decided this, and why",
            fix: "add `--\(name)`")
        }
        return await TallyVerb.run(arguments, console) { verb, findings throws(LedgerFailure) in
          try await work(try Deciding(verb), arguments, &findings)
        }
      })
  }
}
