package import Quantity

/// The site that `init` writes: small, complete, and of the user's own.
package struct StarterSite: Sendable {
  /// The languages there are texts in.
  package static let languages = [Language.german, .english]
  package static let timeZone = "Europe/Berlin"

  private let languages: [Language]
  private let values: [String: String]

  /// `languages`: of those above, the first is the default; not empty.
  /// `today`: the day of the first post.
  package init(title: String, languages: [Language], today: Day) {
    precondition(!languages.isEmpty, "a site has a language")
    self.languages = languages
    func own(de german: String, en english: String) -> String {
      BilingualText(de: german, en: english)[languages[0]]
    }
    values = [
      "title": Wording.yaml(title), "name": title, "today": today.description,
      "firm": own(de: "Beispiel GmbH", en: "Example Ltd"),
      "street": own(de: "Musterstraße 1", en: "1 Example Street"),
      "city": own(de: "Musterstadt", en: "Example Town"),
      "person": own(de: "Robin Beispiel", en: "Robin Example"),
      "court": own(de: "Amtsgericht Musterstadt", en: "Example Court"),
      "zone": Self.timeZone, "default": languages[0].tag,
      "country": own(de: "DE", en: "GB"),
      "languages": languages.map(Self.line(of:)).joined(separator: "\n"),
    ]
  }

  private static func line(of language: Language) -> String {
    let name = BilingualText(de: "Deutsch", en: "English")[language]
    return "  - { code: \(language.tag), name: \(name) }"
  }

  /// In the order of their paths' meaning: settings, pages, programme, pictures.
  package var files: [NewFile] {
    [file("Content/site.yaml", StarterText.site)]
      + translated("Content/pages/index", StarterText.home)
      + translated("Content/pages/how-it-works", StarterText.howItWorks)
      + translated("Content/pages/bring-a-friend", StarterText.offerPage)
      + translated("Content/pages/questions", StarterText.questions)
      + translated("Content/pages/terms", StarterText.terms)
      + translated("Content/pages/privacy", StarterText.privacy)
      + translated("Content/pages/imprint", StarterText.imprint)
      + translated("Content/news/index", StarterText.news)
      + translated("Content/news/\(values["today", default: ""])-hello", StarterText.firstPost)
      + [
        file("Content/program/program.yaml", StarterText.program),
        file("Content/program/process.yaml", StarterText.process),
        file("Content/program/circles.yaml", StarterText.circles),
        file("Content/program/offers/bring-a-friend.yaml", StarterText.offer),
      ] + translated("Content/program/shareables/good-tip", StarterText.shareable)
      + [
        NewFile("Content/assets/pass-it-on.svg", text: StarterText.picture + "\n"),
        NewFile(".gitignore", text: "Output/\nLedger/\n"),
      ]
  }

  private func file(_ path: String, _ text: String) -> NewFile {
    NewFile(path, text: TextPattern(text).filled(languages, values))
  }

  private func translated(_ path: String, _ text: BilingualText) -> [NewFile] {
    languages.map { language in
      NewFile(
        "\(path).\(language.tag).md", text: TextPattern(text[language]).filled([language], values))
    }
  }
}
