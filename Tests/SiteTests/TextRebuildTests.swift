import Foundation
import Quantity
import Site
import TestSupport
import Testing

/// Where only texts change the site keeps its shape, and the build looks at nothing else; where
/// more changes, or what was kept is damaged, the result is that of a build from nothing.
@Suite struct TextRebuildTests {
  private static let shapeName = "Output/.passalong/shape"

  /// An edit, and whether the shape that was kept stays the right one.
  struct Edit: Sendable, CustomTestStringConvertible {
    let name: String
    let keepsShape: Bool
    let apply: @Sendable (TestSite) throws -> Void

    init(_ name: String, keepsShape: Bool, _ apply: @escaping @Sendable (TestSite) throws -> Void) {
      self.name = name
      self.keepsShape = keepsShape
      self.apply = apply
    }

    var testDescription: String { name }
  }

  static let edits: [Edit] = [
    Edit("nothing", keepsShape: true) { _ in },
    Edit("a text", keepsShape: true) { try $0.append("\nMehr.\n", to: faq) },
    Edit("a post that feeds carry", keepsShape: true) {
      try $0.append("\nMehr.\n", to: "Content/news/2026-01-05-first.de.md")
    },
    Edit("two texts", keepsShape: true) {
      try $0.append("\nMehr.\n", to: faq)
      try $0.append("\nMore.\n", to: "Content/pages/terms.en.md")
    },
    Edit("a text that shows posts", keepsShape: true) {
      try $0.append("\nMehr.\n", to: "Content/pages/index.de.md")
    },
    Edit("the text before a list", keepsShape: true) {
      try $0.append("\nMehr.\n", to: "Content/news/index.de.md")
    },
    Edit("another heading", keepsShape: true) { try $0.append("\n## Drittens\n", to: faq) },
    Edit("a link to an anchor of its own", keepsShape: true) {
      try $0.append("\n## Drittens\n\n[Dort](#drittens)\n", to: faq)
    },
    Edit("a link to a page", keepsShape: true) { try $0.append("\n[Dort](terms.md)\n", to: faq) },
    Edit("a status", keepsShape: true) {
      try FileManager.default.setAttributes(
        [.modificationDate: Date()], ofItemAtPath: $0.path(faq))
    },
    Edit("the same bytes", keepsShape: true) { try $0.write(try $0.text(faq), to: faq) },
    Edit("a comment before the text", keepsShape: true) {
      try $0.replace("title: Fragen", with: "# Gefragt wird immer.\ntitle: Fragen", in: faq)
    },
    Edit("a link to an anchor of another page", keepsShape: false) {
      try $0.append("\n[Dort](terms.md#regeln)\n", to: faq)
    },
    Edit("a heading that nothing leads to", keepsShape: false) {
      try $0.replace("## Und dann?", with: "## Und nun?", in: faq)
    },
    Edit("a title", keepsShape: false) { try $0.setHeader("title", "Antworten", in: faq) },
    Edit("the excerpt of a post", keepsShape: false) {
      try $0.replace("Der erste", with: "Ein", in: "Content/news/2026-01-05-first.de.md")
    },
    Edit("a draft", keepsShape: false) {
      try $0.setHeader("draft", "true", in: "Content/pages/rewards/big.de.md")
    },
    Edit("a new page", keepsShape: false) {
      try $0.write("---\ntitle: Neu\n---\nNeu.\n", to: "Content/pages/new.de.md")
    },
    Edit("a page less", keepsShape: false) { try $0.remove("Content/pages/rewards/big.de.md") },
    Edit("a page by another name", keepsShape: false) {
      try $0.write(try $0.text(terms), to: "Content/pages/zz.en.md")
    },
    Edit("a picture", keepsShape: false) {
      try $0.append("<!-- -->", to: "Content/assets/sun.svg")
    },
    Edit("another picture", keepsShape: false) {
      try $0.write("<svg/>\n", to: "Content/pages/assets/sun.svg")
    },
    Edit("a file that keeps its name", keepsShape: false) {
      try $0.append("Und.\n", to: "Content/static/humans.txt")
    },
    Edit("a template", keepsShape: false) {
      try $0.append("<i></i>\n", to: "Themes/plain/templates/foot.mustache")
    },
    Edit("a word of the theme", keepsShape: false) {
      try $0.setHeader("home", "Heim", in: "Themes/plain/strings/de.yaml")
    },
    Edit("a style", keepsShape: false) {
      try $0.append("p { top: 1px }\n", to: "Themes/plain/assets/theme.css")
    },
    Edit("the settings", keepsShape: false) {
      try $0.setHeader("author", "Jana", in: "Content/site.yaml")
    },
    Edit("an offer", keepsShape: false) {
      try $0.setHeader(
        "title", "{ de: Unter Freunden, en: Friends }", in: "Content/program/offers/friend.yaml")
    },
    Edit("the base address", keepsShape: false) {
      $0.options.baseURL = "https://probe.example.net/unter"
    },
    Edit("the day", keepsShape: false) { $0.options.now = $0.options.now.adding(seconds: 86_400) },
    Edit("drafts shown", keepsShape: false) { $0.options.includesDrafts = true },
    Edit("an output taken away", keepsShape: false) {
      try FileManager.default.removeItem(
        atPath: $0.folder.path + "Output/public/robots.txt")
    },
    Edit("an output written over", keepsShape: false) {
      try $0.folder.write("spoilt", to: "Output/public/index.html")
    },
    Edit("an output changed and put back in time", keepsShape: false) {
      let path = $0.folder.path + "Output/public/robots.txt"
      let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
      try $0.folder.write("x", to: "Output/public/robots.txt")
      try FileManager.default.setAttributes(
        [.modificationDate: date ?? Date()], ofItemAtPath: path)
    },
  ]

  private static let faq = "Content/pages/faq.de.md"
  private static let terms = "Content/pages/terms.en.md"

  @Test(arguments: edits)
  func onlyWhatKeepsTheShapeIsBuiltInIt(edit: Edit) async throws {
    let site = try TestSite()
    #expect(await site.build().ids == [])
    let before = try identity(of: Self.shapeName, in: site)
    try edit.apply(site)
    try await site.expectRebuildEqualsCleanBuild(edit.name)
    #expect(try (identity(of: Self.shapeName, in: site) == before) == edit.keepsShape)
    // What that left behind is as good as what a build from nothing leaves.
    try site.append("\nDanach.\n", to: "Content/pages/terms.de.md")
    try await site.expectRebuildEqualsCleanBuild("a text after it")
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func manyTextsOneAfterTheOtherNeedOneShape(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let site = try TestSite()
    _ = await site.build()
    let before = try identity(of: Self.shapeName, in: site)
    for step in 1...8 {
      for _ in 1...Int.random(in: 1...3, using: &generator) {
        try RandomEdit.body.apply(to: site, step, &generator)
      }
      try await site.expectRebuildEqualsCleanBuild("step \(step)")
    }
    #expect(try identity(of: Self.shapeName, in: site) == before)
    try RandomEdit.remove.apply(to: site, 0, &generator)
    try await site.expectRebuildEqualsCleanBuild("a page less")
  }

  @Test func anUnknownAnchorOrLinkIsFoundInATextAlone() async throws {
    for (old, new) in [
      ("## Wie geht das?", "## Was ist das?"), ("(index.md)", "(nowhere.md)"),
      ("weiterlesen", "[lesen](#nirgends)"), ("sagt", "sagt:\n\n```{nothing}\n```\n"),
    ] {
      let site = try TestSite()
      _ = await site.build()
      let text = try site.text(Self.faq)
      try site.replace(old, with: new, in: Self.faq)
      try await site.expectRebuildEqualsCleanBuild(new)
      #expect(await site.build().ids != [])
      try site.write(text, to: Self.faq)
      try await site.expectRebuildEqualsCleanBuild("put right again")
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func aDamagedShapeCostsTimeOnly(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let site = try TestSite()
    _ = await site.build()
    var shape = try site.folder.read(Self.shapeName)
    switch seed % 5 {
    case 0: shape = []
    case 1: shape.removeLast(Int.random(in: 1...shape.count, using: &generator))
    case 2:
      let index = Int.random(in: 0..<shape.count, using: &generator)
      shape[index] ^= UInt8.random(in: 1...255, using: &generator)
    case 3:
      let other = try TestSite("-- Content/pages/a.de.md --\n---\ntitle: Andere\n---\nAnders.\n")
      _ = await other.build()
      shape = try other.folder.read(Self.shapeName)
    default: shape += shape
    }
    if seed % 5 == 0, Bool.random(using: &generator) {
      try FileManager.default.removeItem(atPath: site.folder.path + Self.shapeName)
    } else {
      try site.folder.write(shape, to: Self.shapeName)
    }
    try site.append("\nMehr.\n", to: Self.faq)
    try await site.expectRebuildEqualsCleanBuild("a text")
    try site.setHeader("title", "Antworten", in: Self.faq)
    try await site.expectRebuildEqualsCleanBuild("a title")
  }

  @Test func theShapeOfAnEarlierBuildIsNotBelieved() async throws {
    let post = "Content/news/2026-01-05-first.de.md"
    let site = try TestSite()
    _ = await site.build()
    let shape = try site.folder.read(Self.shapeName)
    try site.setHeader("tags", "[Neues]", in: post)
    _ = await site.build()
    try site.folder.write(shape, to: Self.shapeName)
    try site.append("\nMehr.\n", to: post)
    try await site.expectRebuildEqualsCleanBuild("with the tags it has now")
  }

  @Test func aPageWithAWarningIsReadAgainByEveryBuild() async throws {
    let site = try TestSite("-- Content/other/note.md --\nEine Notiz.\n")
    let first = await site.build().ids
    #expect(first != [])
    #expect(await site.build().ids == first)
    try site.append("\nMehr.\n", to: Self.faq)
    #expect(await site.build().ids == first)
  }

  /// Changes whenever the file is written anew, whatever is in it.
  private func identity(of name: String, in site: TestSite) throws -> UInt64? {
    let attributes = try FileManager.default.attributesOfItem(atPath: site.folder.path + name)
    return attributes[.systemFileNumber] as? UInt64
  }
}
