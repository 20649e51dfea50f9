package import Diagnostics
package import Quantity

/// Pages and posts: drafts, so that nothing half-finished is published.
extension ExistingSite {
  private static let draftNote =
    "It is a draft: passalong serve --drafts shows it, and it is published "
    + "when you take `draft: true` away."

  /// `name`: identifiers joined by `/`. `title`: made from the name when nil.
  package func page(_ name: String, title: String?, in languages: [Language]) -> Addition {
    let title = title ?? Wording.title(from: name)
    let files = languages.map { language in
      NewFile(
        "Content/pages/\(name).\(language.tag).md",
        text: TextPattern(AdditionText.page[language])
          .filled([language], ["title": Wording.yaml(title)]))
    }
    return Addition(
      files,
      notes: [
        Self.draftNote,
        "Then put `\(name)` in `menus` of Content/site.yaml to show it in the navigation.",
      ])
  }

  /// A post of `day`; nil after adding a finding.
  package func post(
    _ name: String, collection: String, title: String?, day: Day, in languages: [Language],
    into findings: inout [Diagnostic]
  ) -> Addition? {
    guard hasCollection(collection) else {
      findings.append(unknownCollection(collection))
      return nil
    }
    let values = [
      "title": Wording.yaml(title ?? Wording.title(from: name)), "slug": name,
      "day": day.description,
    ]
    let files = languages.map { language in
      NewFile(
        "Content/\(collection)/\(day)-\(name).\(language.tag).md",
        text: TextPattern(AdditionText.post[language]).filled([language], values))
    }
    return Addition(files, notes: [Self.draftNote])
  }
}
