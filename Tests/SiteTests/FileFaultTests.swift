import Diagnostics
import Foundation
import Site
import TestSupport
import Testing

/// Files that are not what they should be, before and behind a build.
@Suite struct FileFaultTests {
  @Test func filesThatAreNoTextsAreFindings() async throws {
    let site = try TestSite()
    _ = await site.build()
    let before = try site.published()
    let header = Array("---\ntitle: x\n---\n".utf8)
    try site.folder.write(header + [0x61, 0xFF, 0x62], to: "site/Content/pages/latin.de.md")
    try FileManager.default.createDirectory(
      atPath: site.path("Content/pages/folder.de.md"), withIntermediateDirectories: true)
    try site.write("", to: "Content/pages/huge.de.md")
    let huge = try FileHandle(forWritingTo: URL(filePath: site.path("Content/pages/huge.de.md")))
    try huge.truncate(atOffset: 50 << 20)
    try FileManager.default.createSymbolicLink(
      atPath: site.path("Content/pages/link.de.md"), withDestinationPath: "nowhere.md")
    let pipe = try #require(Command.named("mkfifo", [site.path("Content/pages/pipe.de.md")]))
    #expect(try pipe.run().status == 0)
    let report = await site.build()
    #expect(
      report.lines(in: site) == [
        "Content/pages/folder.de.md content.folder-named-like-file",
        "Content/pages/huge.de.md file.too-large",
        "Content/pages/latin.de.md:4:2 markdown.not-utf8",
        "Content/pages/link.de.md file.missing",
        "Content/pages/pipe.de.md file.special",
      ])
    #expect(try site.published() == before)
  }

  @Test func filesOfSomebodyElseStay() async throws {
    let site = try TestSite()
    try site.folder.write("mine", to: "Output/public/terms/index.html")
    try site.folder.write("mine", to: "Output/public/notes.txt")
    try site.folder.write("mine", to: "Output/public/other/notes.txt")
    let before = try site.published()
    let refused = await site.build()
    #expect(refused.ids == ["output.foreign-file"])
    #expect(refused.changes == nil)
    #expect(try site.published() == before)
    site.options.overwritesForeignFiles = true
    #expect(await site.build().ids == [])
    #expect(try site.page("notes.txt") == "mine")
    #expect(try site.page("other/notes.txt") == "mine")
    #expect(try site.page("terms/index.html") != "mine")
    try site.remove("Content/pages/rewards")
    #expect(await site.build().ids == [])
    #expect(try site.published()["praemien/index.html"] == nil)
    #expect(try site.page("notes.txt") == "mine")
  }

  @Test func somethingInTheWayIsFoundBeforeAnythingIsPublished() async throws {
    let site = try TestSite()
    try site.folder.write("mine", to: "Output/public/terms")
    let file = await site.build()
    #expect(file.ids == ["output.foreign-file"])
    #expect(try site.published().keys.sorted() == ["terms"])

    let other = try TestSite()
    try other.folder.write("mine", to: "Output/public/humans.txt/mine")
    #expect(await other.build().ids == ["output.foreign-file"])
    #expect(try other.published().keys.sorted() == ["humans.txt/mine"])
  }

  @Test func anOutputThatIsAFileIsAFinding() async throws {
    let site = try TestSite()
    try site.folder.write("mine", to: "Output")
    let report = await site.build()
    #expect(report.ids == ["file.not-directory"])
    #expect(try site.folder.read("Output") == Array("mine".utf8))
  }

  @Test func aFileMayBecomeAFolderAndAFolderAFile() async throws {
    let site = try TestSite()
    try site.write("x", to: "Content/static/place")
    _ = await site.build()
    try site.remove("Content/static/place")
    try site.write("---\ntitle: Platz\n---\n", to: "Content/pages/place.de.md")
    try await site.expectRebuildEqualsCleanBuild("a file becomes a folder")
    #expect(try site.published()["place/index.html"] != nil)
    try site.remove("Content/pages/place.de.md")
    try site.write("x", to: "Content/static/place")
    try await site.expectRebuildEqualsCleanBuild("a folder becomes a file")
    #expect(try site.page("place") == "x")
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func aDamagedStateCostsTimeOnly(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let site = try TestSite()
    _ = await site.build()
    let name = "Output/.passalong/state"
    var state = try site.folder.read(name)
    switch seed % 4 {
    case 0: try FileManager.default.removeItem(atPath: site.folder.path + name)
    case 1:
      state.removeLast(Int.random(in: 1...state.count, using: &generator))
      try site.folder.write(state, to: name)
    case 2:
      let index = Int.random(in: 0..<state.count, using: &generator)
      state[index] ^= UInt8.random(in: 1...255, using: &generator)
      try site.folder.write(state, to: name)
    default: try site.folder.write("not a state", to: name)
    }
    try await site.expectRebuildEqualsCleanBuild("the state alone")
    try site.append("Mehr.\n", to: "Content/pages/faq.de.md")
    try await site.expectRebuildEqualsCleanBuild("and an edit after it")
  }

  @Test func withoutAManifestChangedFilesAreSomebodyElses() async throws {
    let site = try TestSite()
    _ = await site.build()
    try FileManager.default.removeItem(atPath: site.folder.path + "Output/.passalong")
    try site.append("Mehr.\n", to: "Content/pages/faq.de.md")
    let before = try site.published()
    #expect(Set(await site.build().ids) == ["output.foreign-file"])
    #expect(try site.published() == before)
    site.options.overwritesForeignFiles = true
    try await site.expectRebuildEqualsCleanBuild("overwritten when asked to")
  }

  @Test func whatAnInterruptedBuildAddedIsOwned() async throws {
    let site = try TestSite()
    _ = await site.build()
    // As a build leaves it that was ended between two renames: added files, named in the manifest
    // and not in the state.
    let state = try site.folder.read("Output/.passalong/state")
    try site.write("---\ntitle: Neu\n---\nAlt.\n", to: "Content/pages/new.de.md")
    try site.write("---\ntitle: Weg\n---\nAlt.\n", to: "Content/pages/gone.de.md")
    _ = await site.build()
    try site.folder.write(state, to: "Output/.passalong/state")
    try site.append("Neu.\n", to: "Content/pages/new.de.md")
    try site.remove("Content/pages/gone.de.md")
    try await site.expectRebuildEqualsCleanBuild("after the interruption")
  }
}
