internal import CommandLine
internal import Diagnostics
internal import Ledger

extension VerbDefinition {
  static var close: VerbDefinition {
    VerbDefinition(
      "close", "Close a month, and those before it: nothing takes effect in it any more.",
      description: """
        Records what each account came to. What comes late is decided as ever, and posted in the \
        open month; `tally verify` finds a closed month that does not come to what it did.
        """,
      options: TallyVerb.options,
      operands: [
        .required(
          "MONTH",
          .form(
            expects: "a month such as 2026-05",
            isValid: { $0.utf8.count == 7 && MonthClosing.firstDay($0) != nil }),
          "Year and month.")
      ],
      examples: [Example("Close May.", "tally close 2026-05")],
      run: { arguments, console throws(UsageError) in
        await TallyVerb.run(arguments, console) { verb, findings throws(LedgerFailure) in
          try MonthClosing(verb: verb).run(&findings)
        }
      })
  }

  static var exportAudit: VerbDefinition {
    VerbDefinition(
      "export audit", "Write a folder from which an auditor can compute the books again.",
      description: """
        Runs, decisions, entries, payouts, closed months, digests of inputs, all states of the \
        rules, a journal for hledger, and a process description in German and English that says \
        how each digest is made. No name, address or account is in it.
        """,
      options: TallyVerb.optionsWithoutFormat,
      operands: [.required("FOLDER", .directory, "A new folder, or an empty one.")],
      examples: [Example("For the auditor.", "tally export audit audit-2026")],
      run: { arguments, console throws(UsageError) in
        await TallyVerb.run(arguments, console) { verb, findings throws(LedgerFailure) in
          try AuditFolder(verb: verb).run(&findings)
        }
      })
  }
}
