internal import CommandLine
internal import Diagnostics
internal import Program
internal import Quantity
internal import Scaffold

extension VerbDefinition {
  /// Begins a page.
  static var newPage: VerbDefinition {
    new(
      "page", "Begin a page, as a draft in every language of the site.",
      options: [title, languages], operands: [pageName],
      example: Example(
        "A page `Content/pages/about/team`.", "passalong new page about/team --title 'Our team'")
    ) { site, adding, findings in
      adding.languages(of: site, &findings).map {
        site.page(adding.operand("NAME"), title: adding.title, in: $0)
      }
    }
  }

  /// Begins a post of a collection.
  static var newPost: VerbDefinition {
    new(
      "post", "Begin a dated post, as a draft in every language of the site.",
      options: [title, languages, .clock(isValid: { SiteOptions.instant($0) != nil })],
      operands: [
        .required("COLLECTION", .text, "The folder of posts, one of `collections` in site.yaml."),
        identifier("NAME", "Its name: the last part of its address."),
      ],
      example: Example(
        "A post in `Content/news`.", "passalong new post news summer-party")
    ) { site, adding, findings in
      let now = adding.arguments.value("clock").flatMap(SiteOptions.instant) ?? SiteOptions.now
      let day = SiteClock.day(at: now, zone: site.settings.timeZone)
      guard let languages = adding.languages(of: site, &findings) else { return nil }
      return site.post(
        adding.operand("NAME"), collection: adding.operand("COLLECTION"), title: adding.title,
        day: day, in: languages, into: &findings)
    }
  }

  /// Begins an offer.
  static var newOffer: VerbDefinition {
    new(
      "offer", "Begin an offer, with its optional keys as comments.",
      operands: [identifier("ID", "Its name in codes and ledger: never changed later.")],
      example: Example("Another offer.", "passalong new offer summer-special")
    ) { site, adding, _ in adding.id.map { site.offer($0) } }
  }

  /// Begins a text to share.
  static var newShareable: VerbDefinition {
    new(
      "shareable", "Begin a text to be passed on, in every language of the site.",
      operands: [identifier("ID", "Its name, used by pages and touchpoints.")],
      example: Example("Another text.", "passalong new shareable first-day")
    ) { site, adding, _ in adding.id.map { site.shareable($0) } }
  }

  /// Begins a touchpoint.
  static var newTouchpoint: VerbDefinition {
    new(
      "touchpoint", "Begin a touchpoint of the playbook, with its checklist.",
      operands: [identifier("ID", "Its name.")],
      example: Example("Another touchpoint.", "passalong new touchpoint handover")
    ) { site, adding, _ in adding.id.map { site.touchpoint($0) } }
  }

  /// Drafts a mapping for a table that `tally import` does not know.
  static var newMapping: VerbDefinition {
    new(
      "mapping", "Begin the description of a table that `tally import` does not know.",
      description: """
        Columns, states, decimals and dates are found by the names of the columns, in German and \
        English, and by what stands in the first rows. What these leave open is asked for in the \
        file, not guessed. Nothing that exists is overwritten.
        """,
      operands: [
        .required("FILE", .file, "The table, as the till, the shop or the bank exported it."),
        identifier("ID", "What `tally import --format` calls it."),
      ],
      example: Example("The till of the showroom.", "passalong new mapping till.csv showroom")
    ) { site, adding, findings in
      let path = adding.operand("FILE")
      return adding.id.flatMap {
        site.mapping($0, of: path, word: ShellWord.quoted(path), into: &findings)
      }
    }
  }

  /// Copies the theme that comes with the tool.
  static var newTheme: VerbDefinition {
    new(
      "theme", "Copy the theme that comes with passalong, to be changed.",
      operands: [identifier("NAME", "The theme's name: its folder below `Themes/`.")],
      example: Example("A theme of your own.", "passalong new theme ours")
    ) { _, adding, findings in
      ShippedTheme.copy(
        as: adding.operand("NAME"), from: ShippedThemes.folders(adding.console), into: &findings)
    }
  }

  private typealias Making =
    @Sendable (ExistingSite, Adding, inout [Diagnostic]) -> Addition?

  private static func new(
    _ kind: String, _ summary: String,
    description: String = "Nothing that exists is overwritten.",
    options: [OptionDefinition] = [], operands: [OperandDefinition], example: Example,
    make: @escaping Making
  ) -> VerbDefinition {
    VerbDefinition(
      "new " + kind, summary, description: description,
      options: options + [.root, .dryRun] + OptionDefinition.everywhere, operands: operands,
      examples: [example],
      run: { arguments, console throws(UsageError) in
        Adding(arguments, console).run(make)
      })
  }

  private static var title: OptionDefinition {
    .value(
      "title", letter: "t", "TITLE",
      .form(
        expects: "a line of at most 80 characters without braces",
        isValid: { Wording.isTitle($0) }), "Its title.", defaultNote: "made from its name")
  }

  private static var languages: OptionDefinition {
    .value(
      "language", letter: "l", "CODE", .text, "Write it in this language of the site only.",
      isRepeatable: true, defaultNote: "all languages of the site")
  }

  private static var pageName: OperandDefinition {
    .required(
      "NAME",
      .form(
        expects: "names of small letters, digits and hyphens with / between, such as about/team",
        isValid: { name in
          name.split(separator: "/", omittingEmptySubsequences: false)
            .allSatisfy { Identifier(String($0)) != nil }
        }), "Its path below `Content/pages`, without language and suffix.")
  }

  private static func identifier(_ name: String, _ summary: String) -> OperandDefinition {
    .required(
      name,
      .form(
        expects: "a name of small letters, digits and single hyphens, such as solar-friend",
        isValid: { Identifier($0) != nil }), summary)
  }
}
