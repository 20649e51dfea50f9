internal import CommandLine
internal import Diagnostics
internal import Ledger

extension VerbDefinition {
  static var exportFacts: VerbDefinition {
    export(
      "facts", "Write all facts.", .factRow, example: "tally export facts > facts.csv"
    ) {
      exporting, findings throws(LedgerFailure) in try exporting.facts(&findings)
    }
  }

  static var exportDecisions: VerbDefinition {
    export(
      "decisions", "Write what the newest run decided of every order.", .decisionRow,
      example: "tally export decisions --as json"
    ) { exporting, findings throws(LedgerFailure) in try exporting.decisions(&findings) }
  }

  static var exportEntries: VerbDefinition {
    export(
      "entries", "Write all entries.", .entryRow, example: "tally export entries > entries.csv"
    ) {
      exporting, findings throws(LedgerFailure) in try exporting.entries(&findings)
    }
  }

  static var exportJournal: VerbDefinition {
    VerbDefinition(
      "export journal", "Write the entries as a journal of hledger or Beancount.",
      options: [
        .choice("as", Journal.Dialect.self, "For this program.", default: .hledger)
      ] + TallyVerb.optionsWithoutFormat,
      examples: [
        Example("Let hledger check it.", "tally export journal | hledger -f - check"),
        Example("For Beancount.", "tally export journal --as beancount > ledger.beancount"),
      ],
      run: { arguments, console throws(UsageError) in
        await TallyVerb.run(arguments, console) { verb, findings throws(LedgerFailure) in
          try JournalExport(verb: verb).run(&findings)
        }
      })
  }

  private typealias Work =
    @Sendable (inout Exporting, inout [Diagnostic]) throws(LedgerFailure) -> Void

  private static func export(
    _ name: String, _ summary: String, _ shape: OutputShape, example: String,
    _ work: @escaping Work
  ) -> VerbDefinition {
    VerbDefinition(
      "export " + name, summary,
      description: """
        Orders and people appear as keyed hashes. Amounts are minor units; times are UTC.
        """,
      options: [
        .choice(
          "as", Exporting.Form.self, "As a table, or one JSON object per line.",
          default: .csv)
      ] + TallyVerb.optionsWithoutFormat,
      examples: [Example("To a file.", example)],
      run: { arguments, console throws(UsageError) in
        await TallyVerb.run(arguments, console) { verb, findings throws(LedgerFailure) in
          var exporting = Exporting(verb, shape)
          try work(&exporting, &findings)
        }
      })
  }

  static var forget: VerbDefinition {
    VerbDefinition(
      "forget", "Erase an advocate; every balance stays as it was.",
      description: """
        Erases what `passalong advocates forget` does, and the names and words with which people \
        decided on the advocate's orders. Facts and entries hold keyed hashes and numbers only; \
        they stay. Of friends nothing is stored in clear.
        """,
      options: [.dryRun] + TallyVerb.optionsWithoutFormat,
      operands: [.required("ID", .text, "Their id, as in the file that was imported.")],
      examples: [Example("Forget somebody.", "tally forget 100042")],
      run: { arguments, console throws(UsageError) in
        await TallyVerb.run(arguments, console) { verb, findings throws(LedgerFailure) in
          try Forgetting(verb: verb).run(&findings)
        }
      })
  }
}
