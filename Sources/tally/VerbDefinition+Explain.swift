internal import CommandLine
internal import Diagnostics
internal import Ledger

extension VerbDefinition {
  static var explainOrder: VerbDefinition {
    explain(
      "order", "Show what is known of an order, what was decided, and why.",
      .required(
        "ORDER", .text, "Its number as the shop writes it, or `FILE:LINE` as `review` does."),
      example: "tally explain order 1001", ExplainedPart.order
    ) { explaining, text, findings throws(LedgerFailure) in
      try await explaining.order(text, &findings)
    }
  }

  static var explainCode: VerbDefinition {
    explain(
      "code", "Show the orders that carry a code, and what became of them.",
      .required("CODE", .text, "The code, in groups or without."),
      example: "tally explain code 7F3K9-QXM2T", ExplainedPart.code
    ) { explaining, text, findings throws(LedgerFailure) in
      try explaining.code(text, &findings)
    }
  }

  static var explainAdvocate: VerbDefinition {
    explain(
      "advocate", "Show what an advocate earned, and by which orders.",
      .required("ID", .text, "Their id, as in the file that was imported."),
      example: "tally explain advocate 100042", ExplainedPart.advocate
    ) { explaining, text, findings throws(LedgerFailure) in
      try explaining.advocate(text, &findings)
    }
  }

  static var explainCredit: VerbDefinition {
    explain(
      "credit", "Show what a credit is for, all its entries, and the order behind it.",
      .required("ENTRY", .integer(1...Int.max), "The number of one of its entries."),
      example: "tally explain credit 17", ExplainedPart.credit
    ) { explaining, text, findings throws(LedgerFailure) in
      try await explaining.credit(text, &findings)
    }
  }

  private typealias Part =
    @Sendable (String, SQLiteBooks, TallyVerb, RunRecord) throws(LedgerFailure) -> LastRun.Part

  private typealias Work =
    @Sendable (Explaining, String, inout [Diagnostic]) async throws(LedgerFailure) -> Void

  private static func explain(
    _ name: String, _ summary: String, _ operand: OperandDefinition, example: String,
    _ part: @escaping Part, _ work: @escaping Work
  ) -> VerbDefinition {
    VerbDefinition(
      "explain " + name, summary,
      description: """
        Facts are shown with file and line, each rule with the values that it saw, decisions with \
        all their reasons in words, entries with their numbers: as the newest run saw them. Codes \
        and advocates are as the registry knows them now.
        """,
      options: TallyVerb.options, operands: [operand],
      examples: [Example("For support.", example)],
      run: { arguments, console throws(UsageError) in
        await TallyVerb.run(arguments, console) { verb, findings throws(LedgerFailure) in
          let text = arguments.operand(operand.name) ?? ""
          let explaining = try Explaining(
            verb,
            { (books, verb, run) throws(LedgerFailure) in try part(text, books, verb, run) },
            &findings)
          guard let explaining else { return }
          try await work(explaining, text, &findings)
        }
      })
  }

  static var verify: VerbDefinition {
    VerbDefinition(
      "verify", "Prove the ledger: walk the chain, and compute the newest run again.",
      description: """
        Every fact is read and digested, every run's head is made anew, and what the newest run \
        decided and posted is computed again from facts and rules as they were. A chain proves \
        that nothing inside was changed; only a head that was printed or sent elsewhere proves \
        that it is the same chain.
        """,
      options: [
        .value("head", "HEX", .text, "A run's head, or its beginning, to look for."), .jobs,
        .strict,
      ] + TallyVerb.options,
      examples: [Example("Is all as it was?", "tally verify --head ee4a71e98015646e")],
      run: { arguments, console throws(UsageError) in
        await TallyVerb.run(arguments, console) { verb, findings throws(LedgerFailure) in
          try await Verifying(verb: verb).run(&findings)
        }
      })
  }
}
