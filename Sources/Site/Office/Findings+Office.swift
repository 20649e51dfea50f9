internal import Diagnostics
internal import Markdown

// What can be wrong with the office site as a whole.

extension Diagnostic {
  static func noOfficeTheme(_ folders: [String], at path: String) -> Diagnostic {
    Diagnostic(
      "office.no-theme", .warning, at: .file(path),
      "there is no theme `office`, so no office site is made",
      why: "it shows staff what stands in program/; looked in \(folders.joined(separator: ", "))",
      fix: "copy Themes/office of Passalong to the site, or install Passalong with its themes")
  }

  static func badWhatIf(_ flaw: WhatIfFlaw, _ name: String, at path: String) -> Diagnostic {
    Diagnostic(
      "office.bad-what-if", .warning, at: .line(path, line: flaw.line, column: 1),
      "this is not a what-if as this version records it, so it gets no page",
      why: flaw.what,
      fix: "record it anew with `tally simulate --page \(name)`, or delete the file")
  }

  static func noOfficeWords(
    _ languages: [String], known: [String], at path: String
  ) -> Diagnostic {
    Diagnostic(
      "office.no-words", .warning, at: .file(path),
      "the theme `office` has no words in \(languages.joined(separator: ", ")), so no office site"
        + " is made",
      why: "it has them in \(known.joined(separator: ", "))",
      fix: "copy Themes/office of Passalong to the site and add"
        + " strings/\(languages.first ?? "en").yaml")
  }
}

extension LinkResolution.Reason {
  static func pictureInGuide(_ name: String) -> Self {
    LinkResolution.Reason(
      "office.picture-in-guide", "the picture `\(name)` cannot be shown in a conversation guide",
      why: "guides are read on the office site, which has no pictures of its own",
      fix: "describe it, or link to a page that shows it")
  }
}
