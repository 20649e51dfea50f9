import Foundation
import TestSupport
import Testing

/// The first minute with the tool, as a user has it.
@Suite struct FirstMinuteTests {
  @Test func aFirstSiteIsWrittenAndBuiltWithTheCommandsThatArePrinted() throws {
    let folder = try TemporaryDirectory()
    let written = try run(["init", "my site", "--clock", "2026-09-01"], in: folder)
    #expect(
      written.text == """
        Your site is in my site: 27 files, in German and English.

          cd 'my site'
          passalong serve     look at it in the browser while you change it
          passalong build     make the files to publish, in Output/public

        Begin with Content/site.yaml. What is still invented is marked in the files:
        replace it before publishing.

        Ledger/program.key is the secret that codes are made with. It is not published and
        not put under version control: keep a copy of it in a safe place.

        """)
    #expect(written.status == 0)
    let built = try run(["build", "--clock", "2026-09-01"], in: folder, at: "my site")
    #expect(built.text.hasPrefix("18 pages (9 de, 9 en)"))
    #expect(built.status == 0)
    let again = try run(["init", "my site", "--clock", "2026-09-01"], in: folder)
    #expect(
      again.text.hasPrefix(
        "my site: error[scaffold.exists]: all 27 files are there already: Content/site.yaml, "))
    #expect(again.text.matches(of: #/error\[/#).count == 1)
    #expect(again.status == 1)
  }

  @Test func aDryRunNamesTheFilesAndWritesNone() throws {
    let folder = try TemporaryDirectory()
    let shown = try run(["init", "site", "-l", "en", "--dry-run"], in: folder)
    #expect(shown.text.contains("site/Content/pages/index.en.md\n"))
    #expect(shown.text.hasSuffix("17 files would be written\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func aSiteIsCalledAfterItsFolder() throws {
    let folder = try TemporaryDirectory()
    try folder.write("", to: "corner-shop/notes")
    let written = try run(["init", "./", "-l", "en", "-q"], in: folder, at: "corner-shop")
    #expect(written.text == "")
    let settings = try folder.read("corner-shop/Content/site.yaml")
    #expect(String(decoding: settings, as: UTF8.self).contains("\ntitle: Corner shop\n"))
  }

  @Test(arguments: [
    ["page", "team"], ["post", "news", "party"], ["offer", "summer"], ["shareable", "first-day"],
    ["touchpoint", "handover"], ["theme", "ours"],
  ])
  func whatIsAddedIsNamedAndFitsTheSite(words: [String]) throws {
    let folder = try TemporaryDirectory()
    _ = try run(["init", "site"], in: folder)
    let added = try run(["new"] + words + ["--root", "site"], in: folder)
    #expect(added.text.hasPrefix("wrote "))
    #expect(added.status == 0)
    let checked = try run(["check", "--drafts", "--root", "site"], in: folder)
    #expect(checked.status == 0)
    #expect(!checked.text.contains("error["))
    let again = try run(["new"] + words + ["--root", "site"], in: folder)
    #expect(again.status == 1)
  }

  @Test func aThemeOfOnesOwnWinsOverTheOneThatCameWithTheTool() throws {
    let folder = try TemporaryDirectory()
    _ = try run(["init", "site", "-l", "en"], in: folder)
    _ = try run(["new", "theme", "default", "--root", "site"], in: folder)
    try folder.write("<p>mine</p>\n", to: "site/Themes/default/templates/home.mustache")
    let built = try run(["build", "--root", "site"], in: folder)
    #expect(built.status == 0)
    let home = try folder.read("site/Output/public/index.html")
    #expect(String(decoding: home, as: UTF8.self).contains("<p>mine</p>"))
  }

  @Test func anInstalledToolFindsTheThemesThatWereInstalledWithIt() throws {
    let folder = try TemporaryDirectory()
    let manager = FileManager.default
    for path in ["usr/bin", "usr/share/passalong", "bin"] {
      try manager.createDirectory(
        at: folder.url.appending(path: path), withIntermediateDirectories: true)
    }
    let installed = folder.url.appending(path: "usr/bin/passalong")
    let linked = folder.url.appending(path: "bin/passalong")
    let themes = folder.url.appending(path: "usr/share/passalong/Themes")
    let tool = try #require(Repository.product("passalong"))
    try Command.whileNoneStarts { try manager.copyItem(at: tool, to: installed) }
    try manager.createSymbolicLink(at: linked, withDestinationURL: installed)
    _ = try run(["init", "site", "-l", "en"], in: folder)
    let without = try Command(linked, ["check", "--root", folder.path + "site"]).run()
    #expect(without.errorText.contains("looked in \(folder.path)site/Themes, "))
    #expect(without.errorText.contains("/usr/share/passalong/Themes; there are no themes"))
    try manager.copyItem(at: Repository.file("Themes"), to: themes)
    let with = try Command(linked, ["check", "--root", folder.path + "site"]).run()
    #expect(with.status == 0, "\(with.errorText)")
    var elsewhere = Command(linked, ["check", "--root", folder.path + "site"])
    elsewhere.environment = ["PASSALONG_THEMES": "nowhere"]
    #expect(try elsewhere.run().errorText.contains("site/Themes, nowhere; there are no themes"))
  }

  private func run(
    _ words: [String], in folder: borrowing TemporaryDirectory, at path: String = "."
  ) throws -> (text: String, status: Int32) {
    let tool = try #require(Repository.product("passalong"))
    var command = Command(tool, words)
    command.directory = folder.url.appending(path: path)
    let result = try command.run()
    return (result.outputText + result.errorText, result.status)
  }
}
