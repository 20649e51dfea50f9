import Foundation
import TestSupport
import Testing

/// The gallery on made-up tools and fixtures, so that it works before there are real ones.
@Suite struct GalleryMachineryTests {
  @Test func aFixtureRunsInACopyOfTheSampleWithItsOwnFilesOnTop() throws {
    let folder = try TemporaryDirectory()
    try folder.write("base\n", to: "sample/Content/site.yaml")
    try folder.write("base\n", to: "sample/Content/gone.yaml")
    try folder.write("passalong check 'two words' --strict\n", to: "fixture/command")
    try folder.write("mine\n", to: "fixture/input/Content/site.yaml")
    try folder.write("new\n", to: "fixture/input/Content/pages/a.md")
    try folder.write("Content/gone.yaml\n", to: "fixture/remove")
    try folder.write("ln -s nowhere Content/link\n", to: "fixture/setup")
    try tool(
      """
      printf '%s|' "$@"; echo; pwd; find Content | LC_ALL=C sort; cat Content/site.yaml
      echo "Content/a:1:1: error[a.b]: x" >&2; exit 3
      """, in: folder)
    #expect(
      try fixture("a.b", in: folder).transcript(
        tools: { _ in folder.url.appending(path: "tool") },
        sample: folder.url.appending(path: "sample")) == """
          $ passalong check 'two words' --strict
          check|two words|--strict|
          SITE
          Content
          Content/link
          Content/pages
          Content/pages/a.md
          Content/site.yaml
          mine
          Content/a:1:1: error[a.b]: x
          exit 3

          """)
  }

  @Test func aFixtureThatDoesNotShowItsFindingFails() throws {
    let folder = try TemporaryDirectory()
    try folder.write("passalong check\n", to: "fixture/command")
    try folder.write("$ passalong check\nerror[a.b]\nexit 0\n", to: "fixture/expected.txt")
    try tool("echo 'error[a.b]'", in: folder)
    #expect(try mismatch("a.b", in: folder) == nil)
    #expect(try mismatch("a.c", in: folder)?.contains("does not show") == true)
    guard !Golden.isUpdating else { return }
    try tool("echo 'error[a.b]'; exit 1", in: folder)
    #expect(try mismatch("a.b", in: folder)?.contains(":3\nexpected: \"exit 0\"") == true)
  }

  @Test func aFixtureWithoutACommandOfOursIsAnError() throws {
    let folder = try TemporaryDirectory()
    try tool("true", in: folder)
    #expect(throws: Fixture.Flaw.self) { try mismatch("a.b", in: folder) }
    try folder.write("rm -r Content\n", to: "fixture/command")
    #expect(throws: Fixture.Flaw.self) { try mismatch("a.b", in: folder) }
    try folder.write("passalong check\n", to: "fixture/command")
    try folder.write("false\n", to: "fixture/setup")
    #expect(throws: Fixture.Flaw.self) { try mismatch("a.b", in: folder) }
  }

  @Test func idsAndFixturesAreComparedBothWays() {
    func paths(_ isEnforced: Bool, _ elsewhere: [String] = []) -> [String] {
      Gallery.violations(
        ids: ["a.b", "a.c"], fixtures: ["a.c", "a.d"], testedElsewhere: elsewhere,
        everyIdNeedsAFixture: isEnforced
      ).map { "\($0.path.suffix(3)) \($0.what)" }
    }
    #expect(paths(false) == ["a.d no finding has this id"])
    #expect(paths(true) == ["a.d no finding has this id", "a.b the finding has no fixture"])
    #expect(paths(true, ["a.b"]) == ["a.d no finding has this id"])
    #expect(
      paths(false, ["a.c", "a.e"]).suffix(2) == [
        "a.c an exception without need", "a.e an exception without need",
      ])
  }

  @Test func thePageShowsEachFindingOnceByArea() {
    let page = Gallery.page([
      .init(
        id: "site.b",
        transcript: """
          $ passalong check
          x:1:1: error[site.a]: first
            why: a
          y:1:1: error[site.b]: second
            1 | text
              | ^
            fix: b
          z:1:1: error[site.b]: third
          exit 1

          """),
      .init(id: "offer.z", transcript: "$ passalong build\nf: error[offer.z]: zed\nexit 1\n"),
    ])
    #expect(
      page.hasSuffix(
        """

        ## offer

        ### offer.z

        ```text
        $ passalong build
        f: error[offer.z]: zed
        ```

        ## site

        ### site.b

        ```text
        $ passalong check
        y:1:1: error[site.b]: second
          1 | text
            | ^
          fix: b
        ```

        """))
  }

  private func tool(_ script: String, in folder: borrowing TemporaryDirectory) throws {
    try folder.writeProgram("#!/bin/sh\n\(script)\n", to: "tool")
  }

  private func fixture(_ id: String, in folder: borrowing TemporaryDirectory) -> Fixture {
    Fixture(id: id, folder: folder.url.appending(path: "fixture"))
  }

  private func mismatch(_ id: String, in folder: borrowing TemporaryDirectory) throws -> String? {
    let tool = folder.url.appending(path: "tool")
    return try fixture(id, in: folder).mismatch(
      tools: { _ in tool }, sample: folder.url.appending(path: "sample"))
  }
}
