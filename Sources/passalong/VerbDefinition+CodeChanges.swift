internal import CommandLine
internal import Ledger
internal import Quantity

extension VerbDefinition {
  /// Hands a code out no more.
  static var retireCode: VerbDefinition {
    change(
      "codes retire", "Hand a code out no more; it is credited up to a day.",
      description: """
        Without a day, it is credited for as long as the programme says (program.yaml, codes, \
        retire_after). Retiring it again changes the day.
        """,
      options: [
        .value(
          "through", "DAY",
          .form(expects: "a day such as 2026-12-31", isValid: { (try? Day(parsing: $0)) != nil }),
          "The last day on which it is credited.", defaultNote: "as the programme says")
      ],
      example: Example(
        "Until the end of the year.", "passalong codes retire 7F3K9-QXM2T --through 2026-12-31")
    ) { changing throws(LedgerFailure) in try changing.retire() }
  }

  /// Credits a code no more.
  static var revokeCode: VerbDefinition {
    change(
      "codes revoke", "Credit a code no more, from an instant on; for misuse.",
      description: """
        Orders before the instant stay as they are. It cannot be undone: an advocate who is to go \
        on gets another code with `passalong codes replace`.
        """,
      options: [
        .value(
          "from", "INSTANT",
          .form(
            expects: "an instant such as 2026-05-01T09:00:00Z, or a day such as 2026-05-01",
            isValid: { SiteOptions.instant($0) != nil }),
          "From this instant on, or from the start of this day in the programme's zone.",
          defaultNote: "now")
      ],
      example: Example(
        "It was posted in a forum.", "passalong codes revoke 7F3K9QXM2T --note 'posted publicly'")
    ) { changing throws(LedgerFailure) in try changing.revoke() }
  }

  /// Gives an advocate another code.
  static var replaceCode: VerbDefinition {
    change(
      "codes replace", "Give an advocate another code in place of one; the old one stays valid.",
      description: """
        Links and cards with the old code go on to work. If it should not count any more, revoke \
        it, too.
        """,
      options: [],
      example: Example("Another one.", "passalong codes replace 7F3K9-QXM2T")
    ) { changing throws(LedgerFailure) in try changing.replace() }
  }

  /// Issues a code that somebody chose.
  static var vanityCode: VerbDefinition {
    change(
      "codes vanity", "Give an advocate a code that they chose, such as SOLARJANA.",
      description: """
        For partners, and for whoever agrees to be named. It has at least five letters and digits, \
        and differs from every other code by more than one slip of the finger. It is handed out \
        from now on; the advocate's other codes stay valid.
        """,
      options: [],
      operands: [
        .required("ID", .text, "The advocate's id, as in the file that was imported."),
        .required("CODE", .text, "The code they chose."),
      ],
      example: Example("For a partner.", "passalong codes vanity P-17 SOLARJANA")
    ) { changing throws(LedgerFailure) in try changing.choose() }
  }

  /// Gives the programme's key another version.
  static var rotateKey: VerbDefinition {
    change(
      "codes rotate-key", "Make new codes with another version of the programme's key.",
      description: """
        For when somebody may have seen the key. Codes that were issued stay valid, and the older \
        versions stay in the file `Ledger/program.key`: keep a copy of it, and never send it by \
        mail.
        """,
      options: [
        .flag("lost", "The key is gone for good: begin a new one with the next version.")
      ],
      operands: [],
      example: Example("Another version.", "passalong codes rotate-key")
    ) { changing throws(LedgerFailure) in try changing.rotateKey() }
  }

  private static func change(
    _ name: String, _ summary: String, description: String, options: [OptionDefinition],
    operands: [OperandDefinition] = [code], example: Example,
    work: @escaping @Sendable (inout CodeChanging) throws(LedgerFailure) -> Void
  ) -> VerbDefinition {
    let note: [OptionDefinition] = operands.isEmpty || operands.count > 1 ? [] : [.note]
    return VerbDefinition(
      name, summary, description: description,
      options: options + note + RegistryVerb.options, operands: operands, examples: [example],
      run: { arguments, console throws(UsageError) in
        RegistryVerb.run(arguments, console, changes: true) {
          verb, registry, findings throws(LedgerFailure) in
          var changing = CodeChanging(verb, registry)
          defer { findings += changing.findings }
          try work(&changing)
        }
      })
  }
}
