internal import Diagnostics
internal import Quantity

// What can be wrong with `site.yaml`, with names that files refer to, and with texts.

extension Diagnostic {
  static func noLanguages(at place: Place) -> Diagnostic {
    Diagnostic(
      "site.no-languages", at: place, "the site has no language",
      fix: "write at least one: - { code: de, name: Deutsch }")
  }

  static func repeatedLanguage(_ language: Language, at place: Place) -> Diagnostic {
    Diagnostic(
      "site.repeated-language", at: place, "`\(language)` is listed twice",
      fix: "keep one of the two")
  }

  static func languageWithoutWording(_ language: Language, at place: Place) -> Diagnostic {
    Diagnostic(
      "site.language-without-words", .warning, at: place,
      "rewards and conditions are not written in `\(language)`",
      why: "their words exist in German and English; pages in `\(language)` show the English ones",
      fix: "write the conditions yourself on the page that offers name as `terms`")
  }

  static func unknownDefaultLanguage(
    _ language: Language, _ languages: [Language], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "site.unknown-default-language", at: place, "`\(language)` is not a language of the site",
      why: "languages are " + languages.map(\.tag).joined(separator: ", "),
      fix: "write one of these, or add it to `languages`")
  }

  static func unknownTimeZone(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "site.unknown-time-zone", at: place, "`\(name)` is not a time zone",
      why: "days begin by the rules of a zone of the IANA database; CET or UTC+1 would miss summer"
        + " time",
      fix: "write Area/City, such as Europe/Berlin")
  }

  static func noLegalEntity(at place: Place) -> Diagnostic {
    Diagnostic(
      "site.no-legal-entity", .warning, at: place, "nobody is named as responsible",
      why: "a public site needs an imprint, and conditions need an organiser (§ 5 DDG)",
      fix: "add `legal:` with name, street, postal_code, city and email")
  }

  static func plainHTTP(_ baseURL: BaseURL, at place: Place) -> Diagnostic {
    Diagnostic(
      "site.plain-http", .warning, at: place, "`\(baseURL)` is not encrypted",
      why: "codes in addresses can be read and changed on the way, and browsers warn",
      fix: "write https://")
  }

  static func hostNeedsRoot(_ host: WebHost, _ baseURL: BaseURL, at place: Place) -> Diagnostic {
    Diagnostic(
      "site.host-needs-root", .warning, at: place,
      "`\(host.rawValue)` publishes at the root of a host, not below \(baseURL.path)/",
      why: "pages link to addresses that begin with \(baseURL.path)/, and these would not exist",
      fix: "take the path from `base_url`: \(baseURL.origin)/")
  }

  static func imageWithoutAlt(at place: Place) -> Diagnostic {
    Diagnostic(
      "site.image-without-alt", .warning, at: place, "the image is not described",
      why: "who cannot see it hears its description instead (WCAG 2.2, 1.1.1)",
      fix: "add `image_alt:` with what it shows")
  }

  static func sharePathTaken(_ path: SharePath, at place: Place) -> Diagnostic {
    Diagnostic(
      "site.share-path-taken", at: place, "`\(path)` is the folder of a language or collection",
      why: "share pages and pages would overwrite each other", fix: "choose another, such as /r/")
  }

  static func badCollectionName(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "site.bad-collection-name", at: place, "`\(name)` cannot be the folder of a collection",
      why: "folders are small letters, digits and hyphens; `program`, `assets`, `theme` and"
        + " language codes are taken",
      fix: "rename it, such as news")
  }

  static func badPerPage(_ count: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "site.bad-per-page", at: place, "a page of the list cannot show \(count) items",
      fix: "write 1 or more as `per_page`")
  }

  static func deadDisputeLink(at place: Place) -> Diagnostic {
    Diagnostic(
      "site.dead-dispute-link", .warning, at: place,
      "the platform for online dispute resolution is closed",
      why: "it was shut down on 2025-07-20 (Regulation (EU) 2024/3228); a link to it misleads",
      fix: "remove the link")
  }
}

extension Diagnostic {
  static func neverShown(_ publish: Day, _ expires: Day, at place: Place) -> Diagnostic {
    Diagnostic(
      "page.never-shown", at: place, "the page expires before it is published on \(publish)",
      why: "`publish` is its first day and `expires` its last",
      fix: "write a day from \(publish) on")
  }

  static func pageImageWithoutAlt(at place: Place) -> Diagnostic {
    Diagnostic(
      "page.image-without-alt", .warning, at: place, "the image is not described",
      why: "who cannot see it hears its description instead (WCAG 2.2, 1.1.1)",
      fix: "add `image_alt:` with what it shows")
  }

  static func unknownPage(_ name: PageName, _ names: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "program.unknown-page", at: place,
      "there is no page `\(name)`\(Suggestion.phrase(for: name.text, among: names))",
      why: "pages are named by their path below `pages/`, without language and `.md`",
      fix: "write `pages/\(name).LANG.md`, or name a page that exists")
  }

  static func untranslatedPage(
    _ name: PageName, _ missing: [Language], at place: Place
  ) -> Diagnostic {
    let tags = missing.map(\.tag)
    return Diagnostic(
      "program.untranslated-page", at: place,
      "the page `\(name)` does not exist in \(tags.joined(separator: ", "))",
      why: "what menus and offers lead to must be there for readers of every language",
      fix: "write " + tags.map { "`pages/\(name).\($0).md`" }.joined(separator: ", "))
  }

  static func repeatedName(
    _ id: Identifier, _ kind: String, earlier: Place, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "program.repeated-id", at: place, "a second \(kind) is called `\(id)`",
      why: "the first one is in \(TextReport().location(of: earlier))",
      fix: "rename one of the two")
  }

  static func unknownReference(
    _ id: Identifier, _ kind: String, _ names: [String], file: String, at place: Place
  ) -> Diagnostic {
    let known = names.prefix(12).joined(separator: ", ")
    return Diagnostic(
      "program.unknown-reference", at: place,
      "there is no \(kind) `\(id)`\(Suggestion.phrase(for: id.text, among: names))",
      why: names.isEmpty ? "none is defined (\(file))" : "known from \(file): \(known)",
      fix: "name one that exists, or add it")
  }

  static func missingText(
    _ key: String, _ language: Language, _ severity: Severity, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "text.missing-language", severity, at: place, "`\(key)` has no text in `\(language)`",
      why: "site.yaml lists `\(language)` among the languages of the site",
      fix: "add `\(language): …`")
  }

  static func unusedLanguage(
    _ tag: String, _ languages: [Language], at place: Place
  ) -> Diagnostic {
    let tags = languages.map(\.tag)
    return Diagnostic(
      "text.unused-language", .warning, at: place,
      "nobody reads the text in `\(tag)`\(Suggestion.phrase(for: tag, among: tags))",
      why: "languages of the site are " + tags.joined(separator: ", "),
      fix: "remove it, or add the language to site.yaml")
  }

  static func missingTranslation(
    of path: String, _ language: Language, _ severity: Severity
  ) -> Diagnostic {
    let folder = path.prefix { $0 != "." }
    return Diagnostic(
      "text.missing-file", severity, at: .file(path), "there is no version in `\(language)`",
      why: "site.yaml lists `\(language)` among the languages of the site",
      fix: "write `\(folder).\(language).md`")
  }
}
