internal import CommandLine
internal import Ledger
internal import Program

extension VerbDefinition {
  /// Brings advocates in from a file.
  static var importAdvocates: VerbDefinition {
    VerbDefinition(
      "advocates import", "Bring advocates in from a CSV file, and mint codes for the new ones.",
      description: """
        Columns are told apart by their headings, German or English, in any order: an id such as \
        a customer number is needed; e-mail address, greeting, first name, consent and its date, \
        language, audience, circle and state are read where they are there. Delimiter and encoding \
        are found out.

        Importing again updates what has changed, and never gives anybody another code; who is not \
        in the file stays. Rows that cannot go in are listed with line and reason, and the others \
        go in, all at once: after a power failure either all of them are in or none.

        The first name is shown on share pages only with a consent that has a date.
        """,
      options: [
        .value(
          "column", letter: "c", "HEADING=FIELD", .text,
          "Read the column with this heading as this field (\(AdvocateImporting.fields)).",
          isRepeatable: true),
        .value(
          "delimiter", "SIGN", .choice([",", ";", "tab", "|"]), "What stands between cells.",
          defaultNote: "found out"),
        .flag("readmit", "Let people in again who were forgotten."),
        .root, .clock(isValid: { SiteOptions.instant($0) != nil }), .dryRun, .strict,
      ] + OptionDefinition.everywhere,
      operands: [.required("FILE", .file, "The file, such as an export of the CRM.")],
      examples: [
        Example("What would happen?", "passalong advocates import customers.csv --dry-run"),
        Example("Bring them in.", "passalong advocates import customers.csv"),
        Example(
          "With a heading that is not known.",
          "passalong advocates import crm.csv --column 'Konto=id'"),
      ],
      run: { arguments, console throws(UsageError) in
        try AdvocateImporting(arguments, console).run()
      })
  }

  /// Lists advocates.
  static var listAdvocates: VerbDefinition {
    VerbDefinition(
      "advocates list", "List advocates with the codes that they hand out.",
      description: """
        As a table the first 100 are shown; as JSON all, one on a line. E-mail addresses are \
        masked unless asked for.
        """,
      options: [
        .choice("audience", OfferAudience.self, "Only this audience."),
        .value("language", letter: "l", "CODE", .text, "Only those written to in this language."),
        .value("circle", "ID", .text, "Only those of this circle."),
        .choice("state", AdvocateState.self, "Only those in this state."),
        .after("ID"), .limit, .flag("unmasked", "Show e-mail addresses in full."),
      ] + RegistryVerb.options,
      examples: [
        Example("The first of them.", "passalong advocates list"),
        Example(
          "All partners, for a script.",
          "passalong advocates list --audience partner --format json"),
      ],
      run: { arguments, console throws(UsageError) in
        let listing = try AdvocateListing(arguments)
        return RegistryVerb.run(arguments, console) { verb, registry, _ throws(LedgerFailure) in
          try listing.show(registry, verb)
        }
      })
  }

  /// Shows all that is known of an advocate.
  static var showAdvocate: VerbDefinition {
    VerbDefinition(
      "advocates show", "Show all that is known of an advocate, with their codes.",
      options: RegistryVerb.options,
      operands: [.required("ID", .text, "Their id, as in the file that was imported.")],
      examples: [Example("One of them.", "passalong advocates show 100042")],
      run: { arguments, console throws(UsageError) in
        RegistryVerb.run(arguments, console) { verb, registry, findings throws(LedgerFailure) in
          try AdvocateCard(verb).show(arguments.operand("ID") ?? "", registry, &findings)
        }
      })
  }

  /// Erases a person.
  static var forgetAdvocate: VerbDefinition {
    VerbDefinition(
      "advocates forget", "Erase a person, as they may demand; codes and credits are left.",
      description: """
        Id, address, names and notes are overwritten in the file. Codes stay known, so that orders \
        made with them can still be explained, and are credited for the last time today. A keyed \
        hash of the id is kept, so that the next import does not bring the person back.

        Erase the person in the CRM, too, and in copies that were kept.
        """,
      options: [.dryRun] + RegistryVerb.options,
      operands: [.required("ID", .text, "Their id, as in the file that was imported.")],
      examples: [Example("Forget somebody.", "passalong advocates forget 100042")],
      run: { arguments, console throws(UsageError) in
        RegistryVerb.run(arguments, console, changes: !arguments.isDryRun) {
          verb, registry, findings throws(LedgerFailure) in
          try AdvocateCard(verb).forget(arguments.operand("ID") ?? "", registry, &findings)
        }
      })
  }
}
