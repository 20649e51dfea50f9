import Foundation
import TestSupport
import Testing

/// The first hour with `passalong`, as a terminal shows it.
@Suite struct TranscriptTests {
  @Test func theFirstHourIsTheSameToTheByte() throws {
    let folder = try TemporaryDirectory()
    var transcript = ""
    for step in Self.steps {
      if let change = step.change {
        try folder.write(change.text, to: change.path)
        transcript += "(writes \(change.path))\n"
      }
      let arguments = step.words.map { $0.replacing("_", with: " ") }
      var command = Command(try #require(Repository.product("passalong")), arguments)
      command.directory = folder.url
      command.environment = ["LANG": "C.UTF-8"]
      let result = try command.run()
      transcript += "$ passalong " + step.words.joined(separator: " ") + "\n"
      transcript += result.outputText + result.errorText + "exit \(result.status)\n\n"
    }
    let shown = transcript.replacing(/in \d+ ms/, with: "in 0 ms")
    let golden = Repository.file("Tests/Fixtures/end-to-end/first-hour.txt")
    #expect(try Golden.mismatch(shown, golden) == nil)
  }

  private struct Step {
    let words: [String]
    var change: (path: String, text: String)?

    init(_ line: String, after change: (path: String, text: String)? = nil) {
      words = line.split(separator: " ").map(String.init)
      self.change = change
    }
  }

  private static let page = "shop/Content/pages/team.en.md"

  /// A blank within a word is written as `_`.
  private static let steps = [
    Step("init shop --dry-run --format json --language en --clock 2026-09-04"),
    Step("init shop --title Corner_Shop --clock 2026-09-04"),
    Step("init shop --title Corner_Shop --clock 2026-09-04"),
    Step("init my-{shop} --language en --language en --verbose --clock 2026-09-04"),
    Step("new page team --root shop --title Our_team"),
    Step("new post news party --root shop --language de --clock 2026-09-04 --dry-run"),
    Step("new theme ours --root shop"),
    Step("build --root shop --clock 2026-09-05"),
    Step("build --root shop --clock 2026-09-05"),
    Step(
      "build --root shop --clock 2026-09-05 --verbose",
      after: (page, "---\ntitle: Team\n---\n\nThree of us.\n")),
    Step(
      "build --root shop --clock 2026-09-05 --verbose --format json",
      after: (page, "---\ntitle: Team\ndraft: true\n---\n\nThree of us.\n")),
    Step(
      "build --root shop --clock 2026-09-05 --verbose --drafts",
      after: (page, "---\ntitle: Team\nslug: us\n---\n\nThree of us.\n")),
    Step(
      "build --root shop --clock 2026-09-05 --verbose",
      after: (page, "---\ntitle: Team\nslug: we\n---\n\nThree of us.\n")),
    Step(
      "build --root shop --clock 2026-09-05",
      after: (page, "---\ntitle: Team\n---\n\n[Three](three.md) of us.\n")),
    Step("build --root shop --clock 2026-09-05 --quiet"),
    Step("list --root shop --clock 2026-09-05 --state draft"),
  ]
}
