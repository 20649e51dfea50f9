internal import Diagnostics
internal import Quantity

// The words of this target's findings; ids are grouped by area as in the files they speak of.

extension Diagnostic {
  static func noAmounts(at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.no-amounts", at: place, "an empty list is no amount",
      fix: "write an amount such as 25.00 EUR")
  }

  static func repeatedCurrency(_ currency: Currency, at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.repeated-currency", at: place, "a second amount in \(currency)",
      why: "amounts of a list stand for each other, one in each currency",
      fix: "keep one of the two")
  }
}

// Files and names.

extension Diagnostic {
  static func noSite(at place: Place) -> Diagnostic {
    Diagnostic(
      "site.missing", at: place, "there is no `site.yaml`",
      why: "it says who publishes, where and in which languages (Documentation/campaign-files.md)",
      fix: "write one, or run `passalong init`")
  }

  static func unknownFile(_ path: String, at place: Place) -> Diagnostic {
    let folders = FileKind.allCases.map(\.pattern).filter { $0.hasPrefix("program/") }
    return Diagnostic(
      "program.unknown-file", .warning, at: place, "`\(path)` is no file of a programme",
      why: "below `program/` there are \(folders.joined(separator: ", "))",
      fix: "rename it or move it elsewhere")
  }

  static func noLanguageInName(
    _ name: String, _ languages: [Language], at place: Place
  ) -> Diagnostic {
    let tag = languages.first?.tag ?? "en"
    return Diagnostic(
      "program.no-language", at: place, "the file's name does not say its language",
      why: "each language has a file of its own, with the language before `.md`",
      fix: "rename it to `\(name).\(tag).md`")
  }

  static func badFileName(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "program.bad-file-name", at: place, "`\(name)` cannot be used as a name",
      why: "the file's name is how other files refer to it: \(Identifier.expected)",
      fix: Identifier.advice(for: name).replacing("write ", with: "rename it to "))
  }

  static func foreignLanguage(
    _ language: Language, _ languages: [Language], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "program.foreign-language", at: place, "the site has no language `\(language)`",
      why: "site.yaml, languages: " + languages.map(\.tag).joined(separator: ", "),
      fix: "rename the file, or add the language to site.yaml")
  }

  static func noFrontMatter(at place: Place) -> Diagnostic {
    Diagnostic(
      "program.no-front-matter", at: place, "the file does not begin with front matter",
      why: "title and references stand between two lines `---` at its start",
      fix: "write `---`, `title: …`, `---` before the text")
  }

  static func notUTF8(at place: Place) -> Diagnostic {
    Diagnostic(
      "program.not-utf8", at: place, "the text is not UTF-8",
      fix: "save the file as UTF-8 in your editor")
  }

  static func differingHeader(_ id: Identifier, at place: Place) -> Diagnostic {
    Diagnostic(
      "shareable.differing-header", at: place,
      "circles, reason or offer differ between the languages of `\(id)`",
      why: "they hold for all languages and stand in the file of the default language",
      fix: "remove these keys here")
  }
}

// Sections of a shareable.

extension Diagnostic {
  static func textOutsideSection(at place: Place) -> Diagnostic {
    Diagnostic(
      "shareable.text-outside-section", at: place, "this text belongs to no channel",
      why: "a shareable has one section for each channel",
      fix: "put it below a heading such as `## whatsapp`")
  }

  static func unknownChannel(_ name: String, at place: Place) -> Diagnostic {
    let names = Channel.allCases.map(\.rawValue)
    return Diagnostic(
      "shareable.unknown-channel", at: place,
      "`\(name)` is no channel\(Suggestion.phrase(for: name, among: names))",
      why: "channels are " + names.joined(separator: ", "),
      fix: "use one of these as heading, or `###` for a heading inside a text")
  }

  static func repeatedChannel(_ channel: Channel, at place: Place) -> Diagnostic {
    Diagnostic(
      "shareable.repeated-channel", at: place, "a second section for `\(channel.rawValue)`",
      fix: "keep one of the two, or make a second shareable")
  }

  static func emptyText(_ channel: Channel, at place: Place) -> Diagnostic {
    Diagnostic(
      "shareable.empty-text", at: place, "the section `\(channel.rawValue)` has no text",
      fix: "write the text, or remove the heading")
  }

  static func noSubject(at place: Place) -> Diagnostic {
    Diagnostic(
      "shareable.no-subject", at: place, "the e-mail has no subject",
      why: "the first line of an e-mail's section is its subject line",
      fix: "begin the section with `Subject: …`")
  }
}
