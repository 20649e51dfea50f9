package import Diagnostics
package import Files
internal import Mustache
package import Program
package import Quantity
package import Statements

/// What statements and invoices look like and which words they use: the theme `statements`, in which a site may
/// replace single templates, words and assets by files in `Content/theme/statements/`.
package struct StatementTheme: Sendable {
  package static let name = "statements"

  private let theme: Theme
  private let template: Template
  private let document: PaperDocument
  /// In the order of preference.
  package let languages: [Language]

  /// Nil after adding a finding.
  ///
  /// `document`: what is made with it. `root`: the site's folder. `shipped`: folders with themes that come with the tool.
  package init?(
    for document: PaperDocument = .statement, root: String, content: Directory, shipped: [String], settings: SiteSettings,
    into findings: inout [Diagnostic]
  ) {
    let folders = [root == "." ? "Themes" : root + "/Themes"] + shipped
    let prefix = "theme/\(Self.name)/"
    let own = ((try? content.walk()) ?? []).filter { $0.path.hasPrefix(prefix) }
    let count = findings.count
    guard
      let theme = Theme(
        named: Self.name, in: folders, content: content, overrides: own, below: prefix,
        into: &findings)
    else { return nil }
    let others = settings.languages.map(\.code).filter { $0 != settings.defaultLanguage }
    let known = ([settings.defaultLanguage] + others).filter { theme.strings(of: $0.tag) != nil }
    self.languages = known.isEmpty ? [.english] : known
    self.theme = theme
    self.document = document
    let reader = AssetReader(content: content, known: [:], trustedBeforeNanoseconds: 0)
    let assets = reader.read(theme: theme, content: [], into: &findings)
    let pipes = ThemePipes(
      theme: theme, assets: assets, base: SiteBase(settings.baseURL).sameFolder,
      links: LinkIndex(), languages: [])
    let templates = Templates(
      compiling: theme.templates, pipes: .standard(and: pipes.all), findings: &findings)
    guard let template = templates[document.template] else {
      if findings.count == count {
        findings.append(
          .unknownTemplate(
            document.template, at: .file("Themes/" + Self.name), names: templates.names))
      }
      return nil
    }
    self.template = template
    templates.check(
      [TemplateRoot(document.template, [document.object])], against: StatementModel.model,
      findings: &findings)
    for language in self.languages {
      let missing = words(in: language).missing(of: document.keys)
      if !missing.isEmpty {
        findings.append(.missingStatementWords(missing, language, at: content.shown(prefix)))
      }
    }
    if findings.dropFirst(count).contains(where: { $0.severity == .error }) { return nil }
  }

  /// The language of somebody's statement.
  package func language(nearestTo spoken: Language) -> Language {
    languages.first { $0 == spoken } ?? languages.first { $0.primary == spoken.primary }
      ?? languages[0]
  }

  package func words(in language: Language) -> StatementWords {
    let strings = theme.strings(of: language.tag) ?? ThemeStrings()
    var texts: [String: String] = [:]
    for key in strings.keys { texts[key] = strings.text(key) }
    return StatementWords(language, texts)
  }

  /// The statement as a page of its own, which needs nothing beside.
  package func html(_ sheet: StatementSheet) -> [UInt8] {
    precondition(document == .statement, "a theme makes what it was opened for")
    return html(StatementViews.root(sheet), sheet.language)
  }

  /// The invoice as a page of its own, which needs nothing beside.
  package func html(_ sheet: InvoiceSheet) -> [UInt8] {
    precondition(document == .invoice, "a theme makes what it was opened for")
    return html(StatementViews.invoice(sheet), sheet.language)
  }

  private func html(_ root: Object, _ language: Language) -> [UInt8] {
    var renderer = Renderer()
    var bytes: [UInt8] = []
    renderer.render(
      template, [.object(root)], in: PipeEnvironment(languageCode: language.tag), into: &bytes)
    return bytes
  }
}
