import Foundation
import TestSupport
import Testing

/// Cards on paper and for link previews, of the sample campaign.
@Suite struct CardTests {
  private static let advocates = """
    Kundennummer;E-Mail;Vorname;Einwilligung;Sprache;Zielgruppe
    1001;anna@kunde.example;Anna;2026-03-01;de;customer
    1002;ben@kunde.example;Benedikt;;en;customer
    1003;cem@firma.example;Cem;2026-03-02;de;partner

    """

  private func cards(_ site: SampleSite, _ arguments: String...) throws -> Command.Result {
    try SampleSite.tool(["cards", "--root", site.root, "--clock", "2026-06-01"] + arguments)
  }

  private func siteWithAdvocates() throws -> SampleSite {
    let site = try SampleSite()
    try site.folder.write(Self.advocates, to: "advocates.csv")
    let result = try SampleSite.tool(
      ["advocates", "import", site.root + "/advocates.csv", "--root", site.root])
    try #require(result.status == 0, "\(result.errorText)")
    return site
  }

  private func text(_ file: String, of site: SampleSite) throws -> String {
    var command = try #require(Command.named("pdftotext", ["-raw", file, "-"]))
    command.directory = site.folder.url.appending(path: "Output/cards")
    let text = try command.run().outputText
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func everyAudienceAndLanguageGetsItsFile() throws {
    let site = try siteWithAdvocates()
    let result = try cards(site, "--paper", "a6")
    #expect(result.status == 0, "\(result.errorText)")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: site.folder.path + "Output/cards")
    #expect(
      names.sorted() == ["a6-customer-de.pdf", "a6-customer-en.pdf", "a6-partner-de.pdf"])
    #expect(try text("a6-customer-de.pdf", of: site).contains("Empfohlen von Anna"))
    #expect(try text("a6-customer-de.pdf", of: site).contains("Werbung:"))
    #expect(try !text("a6-customer-en.pdf", of: site).contains("Benedikt"), "no consent")
  }

  @Test func printedCodesAreThoseOfTheRegistry() throws {
    let site = try siteWithAdvocates()
    #expect(try cards(site, "1001").status == 0)
    let listed = try SampleSite.tool(
      ["advocates", "show", "1001", "--format", "json", "--root", site.root]).outputText
    let code = try #require(listed.firstMatch(of: /"code":"([0-9A-Z]{10})"/)?.1)
    var command = try #require(
      Command.named(
        "pdftoppm", ["-r", "200", "-gray", "-singlefile", "business-cards-customer-de.pdf", "c"]))
    command.directory = site.folder.url.appending(path: "Output/cards")
    #expect(try command.run().status == 0)
    var reading = try #require(Command.named("zbarimg", ["--quiet", "--raw", "c.pgm"]))
    reading.directory = command.directory
    let read = try reading.run().outputText.split(separator: "\n")
    #expect(read.count == 10)
    #expect(Set(read) == ["HTTPS://LINDENHOF-SOLAR.EXAMPLE/R/\(code)"])
  }

  @Test func printingAgainGivesTheSameBytes() throws {
    let site = try siteWithAdvocates()
    _ = try cards(site)
    let first = try site.folder.read("Output/cards/business-cards-partner-de.pdf")
    _ = try cards(site)
    #expect(try site.folder.read("Output/cards/business-cards-partner-de.pdf") == first)
  }

  @Test func whoIsNotThereGetsNoCard() throws {
    let site = try siteWithAdvocates()
    let nobody = try cards(site, "--audience", "supporter")
    #expect(nobody.errorText.contains("warning[card.nobody]"))
    #expect(try cards(site, "9").errorText.contains("error[advocates.unknown]"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: site.folder.path + "Output/cards")
    #expect(names == [])
  }

  @Test(arguments: Base.allCases) func offersHaveTheirPictures(base: Base) throws {
    let site = try SampleSite.built(base)
    let tree = try site.tree()
    let addresses = tree.paths(ending: ".html").compactMap { path in
      tree.text(path).firstMatch(of: /og:image" content="([^"]+)"/).map { String($0.1) }
    }
    let cards = addresses.filter { $0.contains("/assets/cards/") }
    #expect(Set(cards).count == 6, "three offers in two languages")
    for card in cards {
      #expect(card.hasPrefix(base.origin))
      let file = try #require(tree.file(at: String(card.dropFirst(base.origin.count))), "\(card)")
      let header = tree.files[file]?.prefix(24) ?? []
      #expect(header.dropFirst(16).elementsEqual([0, 0, 4, 176, 0, 0, 2, 118]), "1200 by 630")
    }
  }

  @Test func aCharacterWithoutFontIsNamed() throws {
    let site = try SampleSite()
    let settings = String(decoding: try site.folder.read("Content/site.yaml"), as: UTF8.self)
    try site.folder.write(
      settings.replacing("Sonne, die sich", with: "\u{1F6D8}\u{FE0E}\u{10FFFD} die sich"),
      to: "Content/site.yaml")
    let result = try SampleSite.tool(
      ["build", "--root", site.root, "--clock", "2026-06-01"])
    #expect(result.errorText.contains("warning[card.no-font]"), "\(result.errorText)")
    #expect(result.status == 0)
  }
}
