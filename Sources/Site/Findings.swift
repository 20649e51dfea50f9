internal import Diagnostics
internal import Files

extension Diagnostic {
  static func notASite(_ path: String, isMissing: Bool) -> Diagnostic {
    Diagnostic(
      "site.not-a-site", at: .file(path),
      isMissing ? "there is no such folder" : "this folder cannot be opened",
      why: "a site is a folder with Content/ in it",
      fix: "run this in the site's folder, name it with --root, or make one: passalong init")
  }

  static func unknownTheme(
    _ name: String, at path: String, folders: [String], names: [String]
  ) -> Diagnostic {
    let known = names.isEmpty ? "there are no themes" : "there is " + names.joined(separator: ", ")
    return Diagnostic(
      "site.unknown-theme", at: .file(path),
      "there is no theme `\(name)`\(Suggestion.phrase(for: name, among: names))",
      why: "looked in \(folders.joined(separator: ", ")); \(known)",
      fix: "name a theme as `theme` in site.yaml, or make one: passalong new theme \(name)")
  }

  static func unknownFolder(_ path: String, _ folder: String, _ collections: [String]) -> Diagnostic
  {
    Diagnostic(
      "content.unknown-folder", .warning, at: .file(path),
      "the folder \(folder)/ is not part of the site"
        + Suggestion.phrase(for: folder, among: collections + ["pages"]),
      why: "pages stand in pages/ and in the folders that site.yaml names as `collections`",
      fix: "move the file, or add `\(folder)` to `collections`")
  }

  static func folderNamedLikeFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "content.folder-named-like-file", at: .file(path),
      "this folder has the name of a page or a data file",
      why: "names that end in .md or .yaml are files; a folder would be passed over as one",
      fix: "rename the folder, or put the file that was meant in its place")
  }

  static func pageWithoutLanguage(_ path: String, _ languages: [String]) -> Diagnostic {
    let stem = Address.name(of: path).prefix { $0 != "." }
    return Diagnostic(
      "content.page-without-language", at: .file(path),
      "the file's name does not say which language it is in",
      why: "a page is called NAME.LANGUAGE.md; this site has \(languages.joined(separator: ", "))",
      fix: "rename it to \(stem).\(languages.first ?? "en").md")
  }

  static func pageWithoutHeader(_ source: Source) -> Diagnostic {
    Diagnostic(
      "content.page-without-header", at: .bytes(source, 0..<0), "this page has no front matter",
      why: "a page begins with its title between two lines of three hyphens",
      fix: "write at the top:  ---  then  title: …  then  ---")
  }

  static func addressTakenTwice(
    _ second: Output, _ first: Output, of origin: String, at place: Place
  ) -> Diagnostic {
    let isSame = second.path == first.path
    return Diagnostic(
      "site.address-taken", at: place,
      isSame
        ? "its address \(Address.address(of: second.path)) is taken already"
        : "its address \(Address.address(of: second.path)) differs by case only from another",
      why: "\(origin) is published there, and some file systems fold upper and lower case",
      fix: "give one of the two another `slug`, or remove the alias")
  }

  static func folderTaken(
    _ second: Output, _ first: Output, of origin: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "site.folder-taken", at: place,
      "its address \(Address.address(of: second.path)) needs a folder where a file is published",
      why: "\(origin) is published as \(first.path)",
      fix: "give one of the two another name or `slug`")
  }

  static func unknownTemplate(
    _ name: String, at place: Place, names: [String]
  ) -> Diagnostic {
    Diagnostic(
      "site.unknown-template", at: place,
      "the theme has no template `\(name)`\(Suggestion.phrase(for: name, among: names))",
      why: "a template is a file below templates/ of the theme",
      fix: "add templates/\(name).mustache, or name another")
  }

  static func otherViewModel(_ version: Int, supported: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "theme.other-view-model", at: place,
      "the theme is written for version \(version) of the view model",
      why: "this passalong renders templates with version \(supported)",
      fix: version > supported ? "use a newer passalong" : "use a newer version of the theme")
  }

  static func unknownAssetInStyleSheet(
    _ name: String, at place: Place, names: [String]
  ) -> Diagnostic {
    Diagnostic(
      "theme.unknown-asset", at: place,
      "there is no asset `\(name)`\(Suggestion.phrase(for: name, among: names))",
      why: "`url(…)` names a file of the theme's assets/, from the style sheet's own folder",
      fix: "check the name, or add the file; nothing is loaded from elsewhere")
  }

  static func unknownImage(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "content.unknown-image", at: place, "there is no picture `\(name)`",
      why: "it is looked for beside the page and below Content/",
      fix: "check the name, or add the file to Content/assets/")
  }

  static func hiddenMenuPage(
    _ name: String, _ state: String, language: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "site.hidden-menu-page", at: place,
      "the page `\(name)` is not published in \(language): it is \(state)",
      why: "a menu leads to pages that are shown in every language of the site",
      fix: "publish it, take it from the menu, or build with"
        + " --\(state == "draft" ? "drafts" : state)")
  }

  static func danglingAnchor(_ anchor: String, at place: Place, page: String) -> Diagnostic {
    Diagnostic(
      "content.dangling-anchor", at: place, "\(page) has no anchor `\(anchor)`",
      why: "anchors are the headings of a page in lower case, with hyphens for blanks",
      fix: "check the heading, or give it a fixed anchor: ## Heading {#\(anchor)}")
  }

  static func outputIsForeign(
    _ path: String, isDirectory: Bool, needsDirectory: Bool
  ) -> Diagnostic {
    Diagnostic(
      "output.foreign-file", at: .file(path),
      isDirectory
        ? "a directory is where a file is to be written"
        : needsDirectory
          ? "a file is where a directory is to be made"
          : "this file was not made by an earlier build",
      why: "a build overwrites and removes nothing but what it wrote itself",
      fix: "move it away, choose another --output, or overwrite it with --force")
  }

  static func outputIsLocked(_ path: String) -> Diagnostic {
    Diagnostic(
      "output.locked", at: .file(path), "another build is writing here",
      why: "two at once would mix their files", fix: "wait for the other to end")
  }
}

extension Diagnostic {
  static func directiveWithoutTemplate(
    _ name: String, at place: Place, theme: String
  ) -> Diagnostic {
    Diagnostic(
      "theme.missing-directive", at: place, "the theme cannot show the directive `\(name)`",
      why: "there is no templates/directives/\(name).mustache in Themes/\(theme)",
      fix: "add the template to the theme or to Content/theme/, or take the directive out")
  }

  static func openDirectiveHeader(at place: Place) -> Diagnostic {
    Diagnostic(
      "content.open-directive-header", at: place,
      "the parameters of this directive do not end",
      why: "they stand between two lines of three hyphens", fix: "add a line --- below them")
  }

  static func emptyDirective(_ name: String, example: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "content.empty-directive", at: place, "the directive `\(name)` has nothing to show",
      why: "its text is split at lines such as `\(example)`", fix: "write at least one of them")
  }

  static func unknownOffer(_ id: String, at place: Place, known: [String]) -> Diagnostic {
    Diagnostic(
      "content.unknown-offer", at: place,
      "there is no offer `\(id)`\(Suggestion.phrase(for: id, among: known))",
      why: names(known), fix: "write the id of one of them")
  }

  static func unknownTouchpoint(_ id: String, at place: Place, known: [String]) -> Diagnostic {
    Diagnostic(
      "content.unknown-touchpoint", at: place,
      "there is no touchpoint `\(id)`\(Suggestion.phrase(for: id, among: known))",
      why: names(known), fix: "write the id of one of them")
  }

  static func unknownShareable(_ id: String, at place: Place, known: [String]) -> Diagnostic {
    Diagnostic(
      "content.unknown-shareable", at: place,
      "there is no shareable `\(id)`\(Suggestion.phrase(for: id, among: known))",
      why: names(known), fix: "write the name of one of them")
  }

  private static func names(_ known: [String]) -> String {
    known.isEmpty ? "the programme has none" : "the programme has " + known.joined(separator: ", ")
  }

  static func unknownCollection(_ name: String, at place: Place, known: [String]) -> Diagnostic {
    Diagnostic(
      "content.unknown-collection", at: place,
      "there is no collection `\(name)`\(Suggestion.phrase(for: name, among: known))",
      why: "collections are the folders that site.yaml names under `collections`",
      fix: "write the name of one of them, or add it there")
  }

  static func noShareTemplates(_ names: [String], theme: String) -> Diagnostic {
    Diagnostic(
      "theme.no-share-pages", at: .file("Themes/\(theme)"),
      "the theme `\(theme)` cannot show share pages",
      why: "codes were issued, and it has no "
        + names.map { "templates/\($0).mustache" }
        .joined(separator: ", "),
      fix: "take these templates from the default theme, into Content/theme/templates/")
  }
}
