internal import Diagnostics

extension Diagnostic {
  static func exists(_ path: String) -> Diagnostic {
    Diagnostic(
      "scaffold.exists", at: .file(path), "this is there already",
      why: "nothing that exists is ever overwritten; nothing was written",
      fix: "choose another name or folder, or move it away")
  }

  /// As `exists`, for many files of one folder.
  static func exist(_ paths: [String], of count: Int, in folder: String) -> Diagnostic {
    let named = paths.prefix(2).joined(separator: ", ")
    let all = paths.count == count ? "all \(count) files" : "\(paths.count) of \(count) files"
    return Diagnostic(
      "scaffold.exists", at: .file(folder),
      "\(all) are there already: \(named) and \(paths.count - 2) more",
      why: "nothing that exists is ever overwritten; nothing was written",
      fix: "choose another folder, or move what is there away")
  }

  static func noSite(_ path: String) -> Diagnostic {
    Diagnostic(
      "scaffold.no-site", at: .file(path), "there is no site here",
      why: "what is added belongs to a site, which has a file Content/site.yaml",
      fix: "run this in the site's folder, name it with --root, or make one: passalong init")
  }

  static func unknownLanguage(
    _ language: String, in path: String, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      "scaffold.unknown-language", at: .file(path),
      "the site has no language `\(language)`\(Suggestion.phrase(for: language, among: known))",
      why: "its languages are \(known.joined(separator: ", "))",
      fix: "name one of them, or add the language to `languages` in site.yaml")
  }

  static func unknownCollection(_ name: String, in path: String, known: [String]) -> Diagnostic {
    let there = known.isEmpty ? "the site has none" : "there is " + known.joined(separator: ", ")
    return Diagnostic(
      "scaffold.unknown-collection", at: .file(path),
      "there is no collection `\(name)`\(Suggestion.phrase(for: name, among: known))",
      why: "a post belongs to a folder of dated pages; \(there)",
      fix: "name one of them, or add it to `collections` in site.yaml")
  }

  static func noShippedTheme(_ looked: [String]) -> Diagnostic {
    let folders = looked.isEmpty ? "no folder" : looked.joined(separator: ", ")
    return Diagnostic(
      "scaffold.no-theme", at: .file(looked.first ?? "Themes"),
      "the theme that comes with passalong is not here",
      why: "looked for default/ in \(folders)",
      fix: "name the folder that has default/ in the environment: PASSALONG_THEMES=DIR")
  }

  static func knownTable(_ path: String, as format: String) -> Diagnostic {
    Diagnostic(
      "scaffold.known-table", at: .file(path), "this table is known: it is read as `\(format)`",
      why: "a mapping describes a table that no format is known for; nothing was written",
      fix: "import it as it is: tally import")
  }

  static func noTable(_ path: String) -> Diagnostic {
    Diagnostic(
      "scaffold.no-table", at: .file(path), "this is no table",
      why: "a mapping says what the columns of a table mean; JSON and logs have none",
      fix: "export it as CSV; what else is read, Documentation/imports.md lists")
  }
}
