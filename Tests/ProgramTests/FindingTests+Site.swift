extension FindingTests {
  /// Two accounts of different lengths.
  private static let datev = """
    minimum: 10.00 EUR, datev: { consultant: 29098, client: 55003, debit_account: "1740", \
    credit_account: "13600" }
    """

  static let site = [
    Row("site.missing", at: "", ["site.yaml": nil]),
    Row(
      "site.unknown-time-zone", at: "CET", "site.yaml", "time_zone: Europe/Berlin", "time_zone: CET"
    ),
    Row(
      "site.unknown-default-language", at: "fr", "site.yaml", "default_language: de",
      "default_language: fr"),
    Row(
      "site.repeated-language", at: "en", "site.yaml", "- { code: en, name: English }",
      "- { code: en, name: English }\n  - { code: en, name: English }"),
    Row(
      "site.plain-http", at: "http://empfehlen.example.org/solar/", "site.yaml", "https://empf",
      "http://empf"),
    Row(
      "site.host-needs-root", at: "netlify", "site.yaml", "hosts: [nginx]",
      "hosts: [nginx, netlify]"),
    Row(
      "site.image-without-alt", at: "{ image: assets/card.png }", "site.yaml",
      ", image_alt: { de: Dach mit Solarzellen, en: Roof with solar panels }", ""),
    Row(
      "site.share-path-taken", at: "/news/", "site.yaml", "share_path: /r/", "share_path: /news/"),
    Row("site.share-path-taken", at: "/de/", "site.yaml", "share_path: /r/", "share_path: /de/"),
    Row("site.bad-collection-name", at: "assets", "site.yaml", "  news:", "  assets:"),
    Row("site.bad-per-page", at: "news", "site.yaml", "per_page: 5", "per_page: 0"),
    Row(
      "site.dead-dispute-link", at: "https://ec.europa.eu/consumers/odr/", "site.yaml",
      "en: Shop }, url: https://shop.example.org/ }\nmenus",
      "en: Shop }, url: https://ec.europa.eu/consumers/odr/ }\nmenus"),
    Row(
      "site.no-legal-entity",
      at: "title: { de: Sonnenfreunde Musterstadt, en: Sonnenfreunde Musterstadt }",
      "site.yaml", SampleSite.legal, ""),
    Row("program.unknown-page", at: "imprnt", "site.yaml", "[terms, imprint]", "[terms, imprnt]"),
  ]

  static let files = [
    Row("program.unknown-file", at: "", ["program/offer/x.yaml": "id: x"]),
    Row("program.no-language", at: "", ["program/scripts/talk.md": "---\ntitle: T\n---\n"]),
    Row(
      "program.bad-file-name", at: "", ["program/scripts/Big Talk.de.md": "---\ntitle: T\n---\n"]),
    Row("program.foreign-language", at: "", ["program/scripts/talk.fr.md": "---\ntitle: T\n---\n"]),
    Row(
      "program.no-front-matter", at: "", [german: "## whatsapp\n\n{link}\n", english: nil]),
    Row(
      "program.repeated-id", at: "solar-friend",
      ["program/offers/z.yaml": SampleProgram.designOffer]),
    Row("program.unknown-page", at: "term", solar, "terms: terms", "terms: term"),
    Row(
      "program.unknown-reference", at: "trst", others: ["program.unused-reason"], german,
      "reason: trust", "reason: trst"),
    Row(
      "program.unknown-reference", at: "solar", touchpoint, "offer: solar-friend", "offer: solar"),
    Row("program.unknown-reference", at: "power", touchpoint, "neighbour-power", "power"),
    Row("program.unknown-reference", at: "second-call", touchpoint, "first-call", "second-call"),
    Row("program.unknown-reference", at: "boss", touchpoint, "owner: sales", "owner: boss"),
    Row(
      "program.unknown-reference", at: "village", "program/circles.yaml", "bridges: [club]",
      "bridges: [village]"),
    Row(
      "program.unknown-reference", at: "nobody", "program/network/baker-mill.yaml",
      "introduced_by: teacher-sun", "introduced_by: nobody"),
  ]

  static let texts = [
    Row(
      "text.missing-language", at: "de", "site.yaml",
      #"{ de: "Strom, den man weitersagt", en: Power worth passing on }"#, "{ de: Strom }"),
    Row(
      "text.missing-language", at: "de", solar, "en: Bring your neighbours on grid", #"en: """#),
    Row(
      "text.missing-language", at: "de", touchpoint, "{ de: Die Ersparnis, en: The saving }",
      "{ de: Die Ersparnis }"),
    Row(
      "text.missing-language", at: "de", "program/circles.yaml", "{ de: Nachbarn, en: Neighbours }",
      "{ de: Nachbarn }"),
    Row(
      "text.missing-language", at: "de", "program/survey.yaml",
      "de: Zwei Fragen an Sie, en: Two questions for you",
      "de: Zwei Fragen"),
    Row(
      "text.unused-language", at: "fr", solar, "en: Bring your neighbours on grid",
      "en: Bring your neighbours on grid, fr: Voisins"),
    Row("text.missing-file", at: "", [english: nil]),
    Row("text.missing-file", at: "", ["program/scripts/first-call.en.md": nil]),
  ]

  static let programRows = [
    Row(
      "program.bad-scores", at: "90", programme, "hold_at: 50", "hold_at: 91"),
    Row(
      "program.bad-scores", at: "101", programme, "reject_at: 90",
      "reject_at: 101"),
    Row(
      "program.allowed-self-referral", at: "hold", programme,
      "same_email: reject", "same_email: hold"),
    Row(
      "program.short-retention", at: "95 months", programme, "ledger: 8 years",
      "ledger: 95 months"),
    Row(
      "program.bad-code-length", at: "7",
      programme, "length: 10", "length: 7"),
    Row(
      "program.bad-code-length", at: "21",
      programme, "length: 10", "length: 21"),
    Row(
      "program.wide-other-code", at: "S*1", programme, "length: 10",
      "others: [SUMMER*, S*1], length: 10"),
    Row(
      "program.bad-staff-domain", at: "Example.org", programme, "hold_at: 50",
      "hold_at: 50\n  staff_domains: [example.com, Example.org]"),
    Row(
      "program.bad-staff-domain", at: "jana@example.org", programme, "hold_at: 50",
      "hold_at: 50\n  staff_domains: [jana@example.org]"),
    Row(
      "program.bad-datev", at: "{ every: month, \(datev) }", programme,
      "minimum: 10.00 EUR", datev),
    Row(
      "program.bad-invoices", at: "{ every: month, invoices: { tax_rate: 0 % } }", programme,
      "minimum: 10.00 EUR", "invoices: { tax_rate: 0 % }"),
    Row(
      "program.bad-invoices", at: "{ every: month, invoices: { tax_rate: 30 % } }", programme,
      "minimum: 10.00 EUR", "invoices: { tax_rate: 30 % }"),
    Row(
      "program.bad-invoices", at: "{ every: month, invoices: { prefix: Gs } }", programme,
      "minimum: 10.00 EUR", "invoices: { prefix: Gs }"),
    Row(
      "program.bad-invoices", at: "{ every: month, invoices: { prefix: GUTSCHRIFT } }", programme,
      "minimum: 10.00 EUR", "invoices: { prefix: GUTSCHRIFT }"),
    Row("program.bad-grace", at: "1441", programme, "grace_minutes: 15", "grace_minutes: 1441"),
    Row("program.bad-grace", at: "-1", programme, "grace_minutes: 15", "grace_minutes: -1"),
    Row(
      "program.foreign-currency", at: "5.00 CHF", programme, "write_off_below: 5.00 EUR",
      "write_off_below: 5.00 CHF"),
    Row(
      "program.foreign-currency", at: "10.00 CHF", programme, "minimum: 10.00 EUR",
      "minimum: 10.00 CHF"),
    Row(
      "program.unused-reason", at: "fun", programme, "reasons:\n",
      "reasons:\n  - { id: fun, title: { de: Freude, en: Fun } }\n"),
  ]
}
