import Foundation
import Quantity
import Site
import TestSupport

/// Something that happens to a site or its output between two builds.
enum RandomEdit: CaseIterable {
  case body, title, heading, addPost, addPage, remove, rename, tags, slug, visibility, picture
  case socialPicture, nearPicture, template, words, style, settings, offer, touch, loseOutput
  case spoilOutput, drafts, base, tomorrow, staticFile, alias, link, order

  /// Makes the edit; `number` is new for every edit, so that texts differ.
  func apply(to site: TestSite, _ number: Int, _ generator: inout SeededGenerator) throws {
    switch self {
    case .body: try site.append("\nSatz \(number).\n", to: site.anyPage(&generator))
    case .title: try site.setHeader("title", "Titel \(number)", in: site.anyPage(&generator))
    case .heading:
      let anchor = Bool.random(using: &generator) ? "" : " {#wie-geht-das}"
      try site.append("\n## Abschnitt \(number % 3)\(anchor)\n", to: site.anyPage(&generator))
    case .addPost:
      let tags = ["[Dach]", "[DACH, Neu]", "[]"].randomElement(using: &generator) ?? "[]"
      let text = """
        ---
        title: Beitrag \(number)
        tags: \(tags)
        ---
        Mehr [dazu](/pages/faq.md#und-dann).

        """
      try site.write(text, to: "Content/news/2026-0\(number % 6 + 1)-11-more-\(number).de.md")
    case .addPage:
      let code = Bool.random(using: &generator) ? "de" : "en"
      let text = "---\ntitle: Seite \(number)\n---\nMehr [dazu](faq.md).\n"
      try site.write(text, to: "Content/pages/extra-\(number % 4).\(code).md")
    case .remove: try site.remove(site.anyPage(&generator))
    case .rename:
      let page = site.anyPage(&generator)
      let target = page.replacing(".de.md", with: "-\(number).de.md")
      if target != page { try site.write(try site.text(page), to: target) }
      try site.remove(page)
    case .tags:
      let tags = ["[Dach]", "[dach, Fest]", "[Neu, FEST]"].randomElement(using: &generator)
      try site.setHeader("tags", tags ?? "[]", in: site.anyPage(&generator, below: "news/2"))
    case .slug: try site.setHeader("slug", "weg-\(number)", in: site.anyPage(&generator))
    case .visibility:
      let header = ["draft", "publish", "expires", "indexed"].randomElement(using: &generator)
      let value = ["draft": "true", "indexed": "false"][header ?? ""] ?? "2026-05-03"
      try site.setHeader(header ?? "", value, in: site.anyPage(&generator))
    case .picture:
      try site.append("<!-- \(number) -->\n", to: "Content/assets/sun.svg")
    case .socialPicture:
      try site.append("<!-- \(number) -->\n", to: "Content/assets/card.svg")
    case .nearPicture:
      let folder = ["pages", "news"].randomElement(using: &generator) ?? "pages"
      try site.write("<svg/>\n", to: "Content/\(folder)/assets/sun.svg")
    default: try applyToTheRest(site, number, &generator)
    }
  }

  private func applyToTheRest(
    _ site: TestSite, _ number: Int, _ generator: inout SeededGenerator
  ) throws {
    let partial = ["head", "foot", "card", "redirect"].randomElement(using: &generator) ?? "head"
    switch self {
    case .template:
      try site.append("<i>\(number)</i>\n", to: "Themes/plain/templates/\(partial).mustache")
    case .words:
      let code = Bool.random(using: &generator) ? "de" : "en"
      try site.setHeader("home", "Heim \(number)", in: "Themes/plain/strings/\(code).yaml")
    case .style: try site.append("p { top: \(number)px }\n", to: "Themes/plain/assets/theme.css")
    case .settings: try site.setHeader("author", "Autor \(number)", in: "Content/site.yaml")
    case .offer:
      let offer = "Content/program/offers/friend.yaml"
      try site.setHeader("title", "{ de: Freunde \(number), en: Friends }", in: offer)
    case .touch:
      let path = site.path(site.anyPage(&generator))
      try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path)
    case .loseOutput, .spoilOutput: try spoil(site, &generator)
    case .drafts: site.options.includesDrafts.toggle()
    case .base:
      let bases = [nil, "https://probe.example.net/unter", "https://probe.example.net"]
      site.options.baseURL = bases.randomElement(using: &generator) ?? nil
    case .tomorrow: site.options.now = site.options.now.adding(seconds: 86_400 * 3)
    case .staticFile: try site.append("Und \(number).\n", to: "Content/static/humans.txt")
    case .alias: try site.setHeader("aliases", "[/alt-\(number)/]", in: site.anyPage(&generator))
    case .link:
      let target = site.anyPage(&generator).dropFirst("Content".count)
      try site.append("\n[Dort](\(target))\n", to: site.anyPage(&generator))
    case .order:
      try site.replace("[index, faq, news]", with: "[news, index]", in: "Content/site.yaml")
    default: preconditionFailure("\(self) is an edit without a meaning")
    }
  }

  private func spoil(_ site: TestSite, _ generator: inout SeededGenerator) throws {
    let paths = try site.published().keys.sorted()
    guard let path = paths.randomElement(using: &generator) else { return }
    let file = "Output/public/" + path
    if self == .loseOutput {
      try FileManager.default.removeItem(atPath: site.folder.path + file)
    } else {
      try site.folder.write(try site.folder.read(file) + Array("spoilt".utf8), to: file)
    }
  }
}

extension TestSite {
  /// A page or post that is there, by its source.
  func anyPage(_ generator: inout SeededGenerator, below prefix: String = "") -> String {
    let content = path("Content")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: content)) ?? []
    let pages = paths.filter {
      $0.hasSuffix(".md") && $0.hasPrefix(prefix) && !$0.hasPrefix("program/")
    }
    return "Content/" + (pages.sorted().randomElement(using: &generator) ?? "pages/index.de.md")
  }

  /// Sets a key on a line of its own; below the first line when it is not there yet.
  func setHeader(_ key: String, _ value: String, in source: String) throws {
    var lines = try text(source).split(separator: "\n", omittingEmptySubsequences: false)
    let line = Substring("\(key): \(value)")
    if let index = lines.firstIndex(where: { $0.hasPrefix(key + ":") }) {
      lines[index] = line
    } else {
      lines.insert(line, at: 1)
    }
    try write(lines.joined(separator: "\n"), to: source)
  }
}
