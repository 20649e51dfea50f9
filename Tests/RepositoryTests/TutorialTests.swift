import Foundation
import TestSupport
import Testing

/// The tutorial, followed as it is written.
@Suite struct TutorialTests {
  private let text: String

  init() throws {
    text = try String(
      contentsOf: Repository.file("Documentation/tutorial.md"), encoding: .utf8)
  }

  @Test func itsCommandsAndFilesGiveAPublishedOffer() throws {
    let folder = try TemporaryDirectory()
    try follow("init corner-shop --language en --title \"Corner Shop\"", in: folder.url)
    let site = folder.url.appending(path: "corner-shop")
    try follow("new offer tasting-evening", in: site)
    try replace(in: site.appending(path: "Content/program/offers/tasting-evening.yaml")) {
      try $0.replacing(#/# summary:\n#   en: .*\n/#, with: "page: tasting\n" + block("summary:", 2))
        .replacing(#/advocate_reward: .*/#, with: block("advocate_reward:", 1))
        .replacing(#/friend_reward: .*/#, with: block("friend_reward:", 1))
        .replacing(#/minimum: .*/#, with: "minimum: 20.00 EUR")
    }
    try follow("new page tasting --title \"Bring somebody to a tasting\"", in: site)
    let pages = markdownBlocks
    try #require(pages.count == 2)
    try replace(in: site.appending(path: "Content/pages/tasting.en.md")) { page in
      page.prefix(upTo: try #require(page.firstRange(of: "draft: true")).lowerBound) + "---\n\n"
        + pages[0]
    }
    try replace(in: site.appending(path: "Content/pages/terms.en.md")) {
      $0.replacing("## What else applies", with: pages[1] + "\n## What else applies")
    }
    try replace(in: site.appending(path: "Content/site.yaml")) {
      try $0.replacing(#/  main: .*/#, with: block("  main:", 1))
    }
    #expect(try follow("check", in: site).hasSuffix("nothing to mend\n"))
    try follow("build", in: site)
    let page = try String(
      contentsOf: site.appending(path: "Output/public/tasting/index.html"), encoding: .utf8)
    #expect(page.contains("A bottle of the evening’s wine"))
    #expect(page.contains("€20.00"))
  }

  @Test func everyVerbItNamesExists() throws {
    let names = text.matches(of: #/`passalong ([a-z]+(?: (?:post|shareable|touchpoint|theme))?)/#)
    for name in Set(names.map { String($0.output.1) }) {
      #expect(try run(["help"] + name.split(separator: " ").map(String.init)).status == 0)
    }
    #expect(names.count > 5)
  }

  /// The Markdown to be copied, in order.
  private var markdownBlocks: [String] {
    text.matches(of: #/````markdown\n((?:.|\n)*?)````/#).map { String($0.output.1) }
  }

  /// Lines of the tutorial from the one that begins with `start`.
  private func block(_ start: String, _ count: Int) throws -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex { $0.hasPrefix(start) })
    return lines[first..<first + count].joined(separator: "\n") + (count > 1 ? "\n" : "")
  }

  /// Runs a command that stands in the tutorial.
  @discardableResult
  private func follow(_ command: String, in folder: URL) throws -> String {
    #expect(text.contains("\npassalong \(command)\n"))
    let words = command.split(separator: "\"").enumerated().flatMap { index, part in
      index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
    }
    let result = try run(words, in: folder)
    #expect(result.status == 0, "\(result.text)")
    return result.text
  }

  private func run(_ words: [String], in folder: URL? = nil) throws -> (text: String, status: Int32)
  {
    var command = Command(try #require(Repository.product("passalong")), words)
    command.directory = folder
    let result = try command.run()
    return (result.outputText + result.errorText, result.status)
  }

  private func replace(in file: URL, _ change: (String) throws -> String) throws {
    try change(try String(contentsOf: file, encoding: .utf8))
      .write(to: file, atomically: true, encoding: .utf8)
  }
}
