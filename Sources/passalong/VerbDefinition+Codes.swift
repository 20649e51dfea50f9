internal import CommandLine
internal import Ledger

extension VerbDefinition {
  /// Lists codes.
  static var listCodes: VerbDefinition {
    VerbDefinition(
      "codes list", "List the codes that were issued, with what they are good for.",
      description: "As a table the first 100 are shown; as JSON all, one on a line.",
      options: [
        .choice("life", CodeLife.Word.self, "Only those that are this now."),
        .choice("origin", CodeOrigin.self, "Only those that came about like this."),
        .value("advocate", "ID", .text, "Only those of this advocate."),
        .value("prefix", "SYMBOLS", .text, "Only those that begin so."),
        .after("CODE"), .limit,
      ] + RegistryVerb.options,
      examples: [
        Example("The first of them.", "passalong codes list"),
        Example("Those that were revoked.", "passalong codes list --life revoked"),
        Example("All, for a script.", "passalong codes list --format json"),
      ],
      run: { arguments, console throws(UsageError) in
        RegistryVerb.run(arguments, console) { verb, registry, findings throws(LedgerFailure) in
          try CodeListing(verb).list(registry, &findings)
        }
      })
  }

  /// Shows a code with its history.
  static var showCode: VerbDefinition {
    VerbDefinition(
      "codes show", "Show a code: whose it is, what it is good for, and what happened to it.",
      options: RegistryVerb.options,
      operands: [code],
      examples: [Example("One of them.", "passalong codes show 7F3K9-QXM2T")],
      run: { arguments, console throws(UsageError) in
        RegistryVerb.run(arguments, console) { verb, registry, findings throws(LedgerFailure) in
          try CodeListing(verb).show(arguments.operand("CODE") ?? "", registry, &findings)
        }
      })
  }

  /// Says whether codes would be credited, and what was meant by those that would not.
  static var checkCodes: VerbDefinition {
    VerbDefinition(
      "codes check", "Say whether codes are credited now, and what was meant by wrong ones.",
      description: """
        Upper and lower case, blanks and hyphens do not count, and O is read as 0, I and L as 1. \
        What differs from an issued code by one slip of the finger is proposed, never credited by \
        itself. The exit status is 1 when a code is not credited.
        """,
      options: RegistryVerb.options,
      operands: [
        .required("CODE", .text, "A code as somebody wrote it.", isRepeatable: true)
      ],
      examples: [
        Example("As read out on the telephone.", "passalong codes check 7f3k9-qxm2t"),
        Example("Several.", "passalong codes check 7F3K9QXM2T SOLARJANA"),
      ],
      run: { arguments, console throws(UsageError) in
        RegistryVerb.run(arguments, console) { verb, registry, findings throws(LedgerFailure) in
          try CodeChecking(verb).run(registry, &findings)
        }
      })
  }

  static var code: OperandDefinition {
    .required("CODE", .text, "The code, in groups or without.")
  }
}
