import Diagnostics
import Foundation
import Site
import TestSupport
import Testing

/// Whatever is wrong with a site is said with its place, and what was published stays.
@Suite struct FaultTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    /// Files that are added to the site or take the place of its own.
    var files = ""
    /// Replacements in a file of the site: path, old, new.
    var edit: (path: String, old: String, new: String)?
    /// Every finding, as `path:line:column id`.
    let lines: [String]

    var testDescription: String { name }
  }

  private static func page(_ text: String, header: String = "") -> String {
    "-- Content/pages/bad.de.md --\n---\ntitle: Gut\n\(header)---\n\(text)\n"
  }

  static let rows: [Row] = [
    Row(
      name: "broken YAML", files: "-- Content/pages/bad.de.md --\n---\ntitle: Was: nun\n---\n",
      lines: ["Content/pages/bad.de.md:2:11 yaml.syntax-colon"]),
    Row(
      name: "broken settings", edit: ("Content/site.yaml", "theme: plain", "theme: [plain"),
      lines: ["Content/site.yaml:8:8 yaml.syntax-bracket"]),
    Row(
      name: "wrong type", files: page("", header: "toc: vielleicht\n"),
      lines: ["Content/pages/bad.de.md:3:6 yaml.bad-value"]),
    Row(
      name: "unknown key", files: page("", header: "dat: 2026-01-01\n"),
      lines: ["Content/pages/bad.de.md:3:1 yaml.unknown-key"]),
    Row(
      name: "no front matter", files: "-- Content/pages/bad.de.md --\nText.\n",
      lines: ["Content/pages/bad.de.md:1:1 content.page-without-header"]),
    Row(
      name: "no language in the name", files: "-- Content/pages/bad.md --\n---\ntitle: x\n---\n",
      lines: ["Content/pages/bad.md content.page-without-language"]),
    Row(
      name: "missing pictures",
      files: page(
        "![x](none.png) ![y](https://example.org/a.png)\n\n```{figure}\nimage: nope.png\n```",
        header: "image: assets/none.svg\nimage_alt: x\n"),
      lines: [
        "Content/pages/bad.de.md:3:8 content.unknown-image",
        "Content/pages/bad.de.md:6:6 content.unknown-image",
        "Content/pages/bad.de.md:6:21 content.external-image",
        "Content/pages/bad.de.md:9:8 content.unknown-image",
      ]),
    Row(
      name: "a missing picture of a post, which the feed shows as well",
      files: """
        -- Content/news/2026-04-01-bad.de.md --
        ---
        title: Gut
        image: assets/none.svg
        image_alt: x
        ---
        ![x](none.png)

        """,
      lines: [
        "Content/news/2026-04-01-bad.de.md:3:8 content.unknown-image",
        "Content/news/2026-04-01-bad.de.md:6:6 content.unknown-image",
      ]),
    Row(
      name: "missing picture of shared links",
      edit: ("Content/site.yaml", "assets/card.svg", "assets/none.svg"),
      lines: ["Content/site.yaml:20:9 content.unknown-image"]),
    Row(
      name: "unknown directive and reference",
      files: page("```{ofer}\nid: friend\n```\n\n```{offer}\nid: freind\n```\n"),
      lines: [
        "Content/pages/bad.de.md:4:5 markdown.unknown-directive",
        "Content/pages/bad.de.md:9:5 content.unknown-offer",
      ]),
    Row(
      name: "wrong parameters of directives",
      files: page(
        "```{news}\ncollection: nws\ncnt: 3\n```\n\n```{note}\n---\ntitle: x\n```\n\n"
          + "```{faq}\nx\n```"
      ),
      lines: [
        "Content/pages/bad.de.md:6:1 yaml.unknown-key",
        "Content/pages/bad.de.md:9:1 content.open-directive-header",
        "Content/pages/bad.de.md:14:5 content.empty-directive",
      ]),
    Row(
      name: "directive without a template", files: page("```{steps}\n1. a\n```"),
      lines: ["Content/pages/bad.de.md:4:5 theme.missing-directive"]),
    Row(
      name: "template errors",
      files: """
        -- Themes/plain/templates/page.mustache --
        {{> head }}
        {{ page.titel }}
        {{# page.content }}
        -- Themes/plain/templates/tag.mustache --
        {% if x %}

        """,
      lines: [
        "Themes/plain/templates/page.mustache:2:9 mustache.unknown-name",
        "Themes/plain/templates/page.mustache:3:1 mustache.unclosed-section",
        "Themes/plain/templates/tag.mustache:1:1 mustache.foreign-syntax",
      ]),
    Row(
      name: "a template that pages ask for", files: page("", header: "template: pag\n"),
      lines: ["Content/pages/bad.de.md:3:11 site.unknown-template"]),
    Row(
      name: "dead links",
      files: page("[a](nix.md) [b](/nix/) [c](faq.md#nix) [d](#nix) [e](rewards/big.en.md)"),
      lines: [
        "Content/pages/bad.de.md:4:5 content.dead-link",
        "Content/pages/bad.de.md:4:17 content.dead-link",
        "Content/pages/bad.de.md:4:28 content.dangling-anchor",
        "Content/pages/bad.de.md:4:44 content.dangling-anchor",
        "Content/pages/bad.de.md:4:54 content.untranslated-link",
      ]),
    Row(
      name: "two pages for one address",
      files: page("", header: "slug: gleich\n")
        + "-- Content/pages/other.de.md --\n---\ntitle: x\nslug: gleich\n---\n",
      lines: ["Content/pages/other.de.md:3:7 site.address-taken"]),
    Row(
      name: "addresses that differ by case, and an alias in the way",
      files: page("", header: "slug: gut\naliases: [/TERMS/, /fragen/]\n")
        + "-- Content/static/HUMANS.txt --\nx\n",
      lines: [
        "Content/pages/faq.de.md:3:7 site.address-taken",
        "Content/pages/index.de.md:5:28 content.dangling-anchor",
        "Content/pages/terms.de.md site.address-taken",
        "Content/static/humans.txt site.address-taken",
      ]),
    Row(
      name: "a file where a folder is needed", files: "-- Content/static/terms --\nx\n",
      lines: ["Content/pages/terms.de.md site.folder-taken"]),
    Row(
      name: "a name that CSS has no file for",
      files: "-- Themes/plain/assets/theme.css --\n/* url(x) */\na { background: url(dots.svg) }\n",
      lines: ["Themes/plain/assets/theme.css:2:21 theme.unknown-asset"]),
  ]

  @Test(arguments: rows)
  func theFindingHasItsPlaceAndNothingIsPublished(row: Row) async throws {
    let site = try TestSite()
    #expect(await site.build().ids == [])
    let before = try site.published()
    try TextArchive(parsing: row.files).write(to: site.folder.url.appending(path: "site"))
    if let edit = row.edit { try site.replace(edit.old, with: edit.new, in: edit.path) }
    let report = await site.build()
    #expect(Set(report.lines(in: site)) == Set(row.lines))
    #expect(report.changes == nil)
    #expect(try site.published() == before)
    // A check finds the same, and a site without output finds the same again.
    let check = await site.check()
    #expect(check.lines(in: site) == report.lines(in: site))
    let clean = try await site.cleanBuild()
    #expect(clean.report.lines(in: site) == report.lines(in: site))
    #expect(clean.tree == [:])
  }

  @Test func aFolderIsFoundWhereNoSiteIs() async throws {
    let site = try TestSite()
    try site.remove("Content/site.yaml")
    #expect(await site.build().lines(in: site) == ["Content/site.yaml site.missing"])
    try site.remove("Content")
    #expect(await site.build().ids == ["site.not-a-site"])
  }

  @Test(arguments: [
    ("footer: [terms]", "footer: [terms, only]"), ("theme: plain", "theme: plan"),
    ("main: [index, faq, news]", "main: [index, draft]"),
  ])
  func settingsThatNameWhatIsNotThereAreFindings(old: String, new: String) async throws {
    let site = try TestSite(
      """
      -- Content/pages/only.de.md --
      ---
      title: Nur hier
      ---
      -- Content/pages/draft.de.md --
      ---
      title: Entwurf
      draft: true
      ---
      -- Content/pages/draft.en.md --
      ---
      title: Draft
      draft: true
      ---
      """)
    _ = await site.build()
    let before = try site.published()
    try site.replace(old, with: new, in: "Content/site.yaml")
    let report = await site.build()
    #expect(report.findings.hasErrors)
    #expect(try site.published() == before)
  }

  @Test(arguments: [
    #"{{ "hoem" | t }}"#, #"{{ "thema.css" | asset }}"#, #"{{ "/nix/" | url }}"#,
    #"{{ "rel" | url }}"#, #"{{ "/nix/" | absolute }}"#, #"{{ "none.css" | integrity }}"#,
    #"{{{ "none.svg" | inline }}}"#,
  ])
  func aPipeThatFailsIsFoundAtItsTag(tag: String) async throws {
    let site = try TestSite()
    try site.append("\n\(tag)\n", to: "Themes/plain/templates/foot.mustache")
    let lines = Set(await site.build().lines(in: site))
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("Themes/plain/templates/foot.mustache:13:") == true, "\(lines)")
  }
}
