internal import CommandLine
internal import Quantity
internal import Scaffold

extension VerbDefinition {
  /// Writes a first site.
  static var initialise: VerbDefinition {
    VerbDefinition(
      "init", "Write a small, complete site of your own.",
      description: """
        It asks nothing and writes pages, an offer, texts to share and a first post, in German and \
        English, ready to be looked at and changed. What is invented is marked in the files. \
        Nothing that exists is overwritten.
        """,
      options: [
        .value(
          "language", letter: "l", "CODE", .choice(StarterSite.languages.map(\.tag)),
          "Write in this language. The first one named is the language of the start page.",
          isRepeatable: true, defaultNote: "de and en"),
        .value(
          "title", letter: "t", "TITLE",
          .form(
            expects: "a line of at most 80 characters without braces",
            isValid: { Wording.isTitle($0) }), "The name of the site.",
          defaultNote: "made from the folder's name"),
        .clock(isValid: { SiteOptions.instant($0) != nil }),
        .dryRun,
      ] + OptionDefinition.everywhere,
      operands: [.required("DIR", .directory, "The folder of the site; made if it is missing.")],
      examples: [
        Example("A site in German and English.", "passalong init my-site"),
        Example("In English only, with its name.", "passalong init shop -l en -t 'Corner Shop'"),
        Example("See what would be written here.", "passalong init . --dry-run"),
      ],
      run: { arguments, console throws(UsageError) in
        Initialising(arguments, console).run()
      })
  }
}
