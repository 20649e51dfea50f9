internal import CommandLine
internal import Ledger

extension VerbDefinition {
  /// Writes who is owed feedback.
  static var mailings: VerbDefinition {
    VerbDefinition(
      "mailings", "Write lists of who is owed feedback on a referral, with what to tell them.",
      description: """
        Advocates are told three things of a referral, each once: that their friend has ordered \
        and a reward is on hold, that it is released, and that there is none, with a reason fit \
        to send. The texts are those of `Content/program/messages/`, in the advocate's language, \
        and say nothing of the friend.

        What is told is recorded in the ledger, so that nobody is told twice. The lists go to \
        `Output/mailings/`, which only you can open and no build publishes: \
        `feedback-NUMBER-OCCASION.LANG.csv`, a row for each message. They hold personal data; \
        delete them when the messages are out. Nothing is sent. If a run was interrupted, the \
        next one writes the lists that are missing.
        """,
      options: [
        .value("since", "DAY", .text, "Leave what became known before this day."),
        .value(
          "mailing", "NUMBER", .integer(1...1_000_000_000),
          "Write the lists of this mailing anew."),
        .dryRun, .jobs, .strict,
      ] + TallyVerb.options,
      examples: [
        Example("After an import, decide and tell.", "tally reconcile && tally mailings"),
        Example("How many are owed something?", "tally mailings --dry-run"),
        Example("Begin without the past.", "tally mailings --since 2026-06-01"),
        Example("The lists of mailing 3 were lost.", "tally mailings --mailing 3"),
      ],
      run: { arguments, console throws(UsageError) in
        let request = try MailingRequest(arguments)
        return await TallyVerb.run(arguments, console) { verb, findings throws(LedgerFailure) in
          try await MailingWriting(verb, request).run(&findings)
        }
      })
  }
}
