package import Diagnostics
internal import Quantity

// Files and their names. The words of other findings stand beside, by area: `Findings+Area.swift`.

extension Diagnostic {
  package static func noSite(at place: Place) -> Diagnostic {
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
}
