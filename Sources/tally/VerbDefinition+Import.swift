internal import CommandLine
internal import Diagnostics
internal import Ledger
internal import Redemptions

extension VerbDefinition {
  /// Reads files of orders, payments, events and clicks.
  static var importFiles: VerbDefinition {
    VerbDefinition(
      "import", "Read exports and access logs into the ledger.",
      description: """
        Formats are told by their columns, members or lines; `.gz` and `.zst` are read as they \
        are. Each file goes in as a whole or not at all, and the same file once. Records that \
        cannot be read are listed with line and reason and set aside; the rest goes on.

        Names, addresses and network addresses are not stored: what identifies a person is \
        hashed with the programme's key.
        """,
      options: [
        .value(
          "format", letter: "f", "FORMAT", .text,
          "Read it as this: \(formats), or as a mapping of `Content/program/imports` says.",
          defaultNote: "told by the file"),
        .value(
          "source", letter: "s", "NAME", .text,
          "The shop or provider that the file is of, when there are several of a kind.",
          defaultNote: "the name of the format"),
        .flag("again", "Read a file again that is in the ledger already."),
        .jobs, .strict,
      ] + TallyVerb.optionsWithoutFormat,
      operands: [
        .required("FILE", .file, "An export, an access log, event lines.", isRepeatable: true)
      ],
      examples: [
        Example("Last month's orders and requests.", "tally import orders.csv access.log.gz"),
        Example("A second shop.", "tally import orders.csv --source outlet"),
      ],
      run: { arguments, console throws(UsageError) in
        await TallyVerb.run(arguments, console) { verb, findings throws(LedgerFailure) in
          try await Importing(verb).run(&findings)
        }
      })
  }

  private static var formats: String {
    InputFormat.allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// Decides and posts.
  static var reconcile: VerbDefinition {
    VerbDefinition(
      "reconcile", "Decide on every order, and post what is earned.",
      description: """
        Every order read has one outcome and at least one reason. What should stand is compared \
        with what the ledger holds, and the difference is posted: a second run posts nothing. \
        The order in which files were imported does not matter.

        With `--dry-run`, files can be named: it shows what would follow if they were imported, \
        too, and keeps nothing of them.
        """,
      options: [
        .asOf(isValid: { TallyClock.instant($0) != nil }), .dryRun, .jobs,
      ] + TallyVerb.options,
      operands: [
        .optional(
          "FILE", .file, "A file to be tried, with `--dry-run`; see `import`.", isRepeatable: true)
      ],
      examples: [
        Example("Decide as of now.", "tally reconcile"),
        Example("What was known at the end of June?", "tally reconcile --as-of 2026-06-30 -n"),
        Example("What would this file bring?", "tally reconcile --dry-run orders.csv"),
      ],
      run: { arguments, console throws(UsageError) in
        let isTrial = !arguments.operands("FILE").isEmpty
        if isTrial, !arguments.isDryRun {
          throw arguments.usageError(
            about: "FILE", "files are decided on when the ledger has them",
            why: "what is posted must be proved by what was recorded",
            fix: "run `tally import` first, or add `--dry-run` to try the file only")
        }
        return await TallyVerb.run(arguments, console) { verb, findings throws(LedgerFailure) in
          if isTrial {
            try await Trying(verb, &findings)?.run(&findings)
          } else {
            try await Reconciling(verb).run(&findings)
          }
        }
      })
  }
}
