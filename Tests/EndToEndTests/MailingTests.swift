import Foundation
import TestSupport
import Testing

/// Lists for mail merge, as other programs read them.
@Suite struct MailingTests {
  private static let advocates = """
    Kundennummer;E-Mail;Anrede;Vorname;Sprache;Zielgruppe;Kreis;Status
    1001;anna@kunde.example;Änne „Anni“ Groß;Anna;de;customer;street;
    1002;ben@kunde.example;O'Brien, "Ben";Benedikt;en;customer;work;
    1003;cem@firma.example;Cem;Cem;de;partner;;
    1004;dora@kunde.example;Dora;Dora;de;customer;;
    1005;=2+5@kunde.example;@Emil;Emil;de;customer;;
    1006;fritz@kunde.example;Fritz;Fritz;de;customer;;
    1007;gerd@kunde.example;Gerd;Gerd;de;customer;;

    """

  /// The sample with these advocates; 1004 has left, the code of 1006 is to be revoked in May, and
  /// 1007 is forgotten.
  private func siteWithAdvocates() throws -> SampleSite {
    let site = try SampleSite()
    try site.folder.write(Self.advocates, to: "advocates.csv")
    _ = try run(site, "advocates", "import", site.root + "/advocates.csv")
    try site.folder.write("id;state\n1004;inactive\n", to: "left.csv")
    _ = try run(site, "advocates", "import", site.root + "/left.csv")
    let code = try code(of: "1006", site)
    let revoked = try SampleSite.tool(
      ["codes", "revoke", code, "--from", "2026-05-15", "--clock", "2026-05-01"]
        + ["--root", site.root])
    try #require(revoked.status == 0, "\(revoked.errorText)")
    _ = try run(site, "advocates", "forget", "1007")
    return site
  }

  private func run(_ site: SampleSite, _ words: String...) throws -> Command.Result {
    let result = try SampleSite.tool(words + ["--root", site.root, "--clock", "2026-06-01"])
    try #require(result.status == 0, "\(words): \(result.errorText)")
    return result
  }

  private func code(of id: String, _ site: SampleSite) throws -> String {
    let shown = try run(site, "advocates", "show", id, "--format", "json").outputText
    return String(try #require(shown.firstMatch(of: /"code":"([0-9A-Z]+)"/)?.1))
  }

  private func list(_ site: SampleSite, _ words: String...) throws -> Command.Result {
    try SampleSite.tool(["links", "--root", site.root, "--clock", "2026-06-01"] + words)
  }

  private let file = "Output/mailings/links.csv"

  /// The rows as Python reads them, by heading.
  private func rows(_ site: SampleSite, delimiter: String = ",") throws -> [[String: String]] {
    let script = """
      import csv, json, sys
      with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
          json.dump(list(csv.DictReader(file, delimiter=sys.argv[2], strict=True)), sys.stdout)
      """
    let command = try #require(
      Command.named("python3", ["-c", script, site.folder.path + file, delimiter]))
    let result = try command.run()
    try #require(result.status == 0, "\(result.errorText)")
    return try JSONDecoder().decode([[String: String]].self, from: Data(result.output))
  }

  @Test func everyActiveAdvocateWithACreditedCodeHasTheirRow() throws {
    let site = try siteWithAdvocates()
    let result = try list(site)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.outputText.contains("4 advocates; personal data"))
    let rows = try rows(site)
    #expect(rows.map { $0["id"] } == ["1001", "1002", "1003", "1005"])
    let anna = try #require(rows.first)
    let code = try code(of: "1001", site)
    #expect(anna["email"] == "anna@kunde.example")
    #expect(anna["greeting"] == "Änne „Anni“ Groß")
    #expect(anna["language"] == "de" && anna["audience"] == "customer")
    #expect(anna["circle"] == "street")
    #expect(anna["code"]?.replacing("-", with: "") == code)
    let link = "https://lindenhof-solar.example/r/" + code
    #expect(anna["link"] == link)
    #expect(anna["qr_link"] == "HTTPS://LINDENHOF-SOLAR.EXAMPLE/R/" + code)
    #expect(anna["whatsapp_text"]?.contains(link) == true)
    #expect(anna["whatsapp_url"]?.hasPrefix("https://wa.me/?text=") == true)
    #expect(anna["email_subject"]?.isEmpty == false)
    #expect(anna["email_text"]?.contains("\n") == true)
    #expect(rows[1]["greeting"] == "O'Brien, \"Ben\"")
  }

  @Test func nobodyElseMayReadTheFile() throws {
    let site = try siteWithAdvocates()
    #expect(try list(site).status == 0)
    for (path, mode) in [(file, 0o600), ("Output/mailings", 0o700)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: site.folder.path + path)
      #expect(attributes[.posixPermissions] as? Int == mode, "\(path)")
    }
    let bytes = String(decoding: try site.folder.read(file), as: UTF8.self)
    #expect(!bytes.contains("gerd") && !bytes.contains("1007"), "forgotten")
    #expect(!bytes.contains("fritz"), "revoked")
  }

  @Test func whatASpreadsheetWouldCalculateIsText() throws {
    let site = try siteWithAdvocates()
    #expect(try list(site, "--delimiter", ";").status == 0)
    let row = try #require(try rows(site, delimiter: ";").last)
    #expect(row["email"] == "'=2+5@kunde.example")
    #expect(row["greeting"] == "'@Emil")
    for cell in row.values {
      #expect(!cell.hasPrefix("=") && !cell.hasPrefix("@") && !cell.hasPrefix("+"))
    }
  }

  @Test func textsAreThoseOfTheAdvocatesOwnPage() throws {
    let site = try siteWithAdvocates()
    #expect(try list(site).status == 0)
    #expect(try site.build().status == 0)
    for row in try rows(site) {
      let page = try #require(row["page"])
      let path = page.replacing("https://lindenhof-solar.example/", with: "Output/public/")
      let html = HTMLText.decoded(
        String(decoding: try site.folder.read(path + ".html"), as: UTF8.self))
      for (name, value) in row where !value.isEmpty {
        guard name.hasSuffix("_text") || name.hasSuffix("_url") || name.hasSuffix("_subject")
        else { continue }
        #expect(html.contains(value), "\(row["id"] ?? "") \(name)")
      }
    }
  }

  @Test func jsonHasTheSameValuesAsTheyAre() throws {
    let site = try siteWithAdvocates()
    #expect(try list(site).status == 0)
    let table = try rows(site)
    #expect(try list(site, "--as", "json").status == 0)
    let lines = try site.folder.read("Output/mailings/links.jsonl").split(separator: 0x0A)
    #expect(lines.count == table.count)
    for (line, row) in zip(lines, table) {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
      #expect(Set(object.keys) == Set(row.keys))
      for (name, value) in row where !value.hasPrefix("'") {
        #expect(object[name] as? String ?? "" == value, "\(name)")
      }
    }
    #expect(String(decoding: lines[3], as: UTF8.self).contains("\"greeting\":\"@Emil\""))
  }

  @Test(arguments: [
    (["--audience", "partner"], ["1003"]),
    (["--language", "en"], ["1002"]),
    (["--circle", "work"], ["1002"]),
    (["1005"], ["1005"]),
    (["--audience", "customer", "--language", "de"], ["1001", "1005"]),
  ])
  func filtersNarrowTheList(words: [String], ids: [String]) throws {
    let site = try siteWithAdvocates()
    let result = try SampleSite.tool(
      ["links", "--root", site.root, "--clock", "2026-06-01"] + words)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(try rows(site).map { $0["id"] } == ids)
  }

  @Test func picturesHoldTheLinks() throws {
    let site = try siteWithAdvocates()
    #expect(try list(site, "--pictures", "png").status == 0)
    for row in try rows(site) {
      let picture = site.folder.path + "Output/mailings/" + (row["qr_picture"] ?? "")
      let command = try #require(Command.named("zbarimg", ["--quiet", "--raw", picture]))
      #expect(try command.run().outputText == (row["qr_link"] ?? "") + "\n")
    }
    #expect(try list(site, "--pictures", "svg", "1001").status == 0)
    let drawing = try #require(try rows(site).first?["qr_picture"])
    #expect(drawing.hasSuffix(".svg"))
    #expect(try site.folder.read("Output/mailings/" + drawing).starts(with: "<svg".utf8))
  }

  @Test func withoutAnybodyThereIsNoFile() throws {
    let site = try siteWithAdvocates()
    let nobody = try list(site, "--audience", "supporter")
    #expect(nobody.errorText.contains("warning[links.nobody]"))
    let early = try SampleSite.tool(["links", "--root", site.root, "--clock", "2001-01-01"])
    #expect(early.errorText.contains("left out: no offer runs today"), "\(early.errorText)")
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: site.folder.path + "Output/mailings") == [])
    #expect(try list(site, "--shareable", "nothing").status == 2)
  }

  @Test func aListThatHasChangedIsMentioned() throws {
    let site = try SampleSite()
    let list = site.root + "/Content/advocates.csv"
    #expect(try site.build().outputText.contains("advocates.csv has not been imported: "))
    _ = try run(site, "advocates", "import", list, "--dry-run")
    #expect(try site.build().outputText.contains("advocates.csv has not been imported: "))
    _ = try run(site, "advocates", "import", list)
    #expect(!(try site.build().outputText.contains("advocates.csv")))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)], ofItemAtPath: list)
    #expect(!(try site.build().outputText.contains("advocates.csv")), "touched only")
    let text = String(decoding: try site.folder.read("Content/advocates.csv"), as: UTF8.self)
    try site.folder.write(text.replacing("Silke", with: "Silja"), to: "Content/advocates.csv")
    let words = "advocates.csv has changed since it was imported: passalong advocates import "
    #expect(try site.build().outputText.contains(words))
    let checked = try SampleSite.tool(["check", "--root", site.root, "--clock", "2026-06-01"])
    #expect(checked.errorText.contains(words))
    let json = try site.build("--format", "json").outputText
    #expect(json.contains("\"advocates_to_import\":\"\(list)\""))
  }
}
