import Foundation
import TestSupport
import Testing

/// From an export of the shop to what an advocate sees on their own page.
@Suite struct AccountPageTests {
  private static let advocates = """
    id,email,greeting,language,audience
    1001,anna@kunde.example,Anna,de,customer
    1002,ben@kunde.example,Ben,en,customer

    """

  private func run(_ tool: String, _ site: SampleSite, _ words: String..., on day: String) throws {
    let executable = try #require(Repository.product(tool), "\(tool) was not built")
    let result = try Command(
      executable, words + ["--root", site.root, "--clock", day + "T12:00:00Z"]
    ).run()
    try #require(result.status == 0, "\(words): \(result.errorText)")
  }

  private func build(_ site: SampleSite, on day: String) throws -> String {
    let result = try SampleSite.tool(
      ["build", "--root", site.root, "--base-url", site.base.rawValue]
        + ["--clock", day + "T12:00:00Z"])
    try #require(result.status == 0, "\(result.errorText)")
    return result.errorText + result.outputText
  }

  private func code(of id: String, _ site: SampleSite) throws -> String {
    let shown = try SampleSite.tool(
      ["advocates", "show", id, "--format", "json", "--root", site.root])
    return String(try #require(shown.outputText.firstMatch(of: /"code":"([0-9A-Z]+)"/)?.1))
  }

  /// The own page of the advocate with this code.
  private func page(of code: String, _ site: SampleSite) throws -> String {
    let folder = site.published.appending(path: "r/kit")
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".html") }
      .map { String(decoding: try Data(contentsOf: folder.appending(path: $0)), as: UTF8.self) }
    let own = pages.filter { $0.contains("/r/" + code) }
    #expect(own.count == 1)
    return try #require(own.first).replacing("\u{A0}", with: " ")
  }

  private func table(_ site: SampleSite, _ codes: [String], refunded: String) throws -> String {
    let header =
      "order_id,email,code,amount,refunded,currency,status,created_at,updated_at,"
      + "item_sku,item_total"
    let rows = codes.enumerated().map { index, code in
      "N\(index),f\(index)@freund.example,\(code),300.00,\(index == 0 ? refunded : ""),EUR,paid,"
        + "2026-03-20T09:00:00Z,\(refunded.isEmpty ? "2026-03-20" : "2026-05-02")T09:00:00Z,"
        + "PV-800,300.00"
    }
    try site.folder.write(
      ([header] + rows).joined(separator: "\n") + "\n", to: "orders.csv")
    return site.folder.path + "orders.csv"
  }

  @Test func anAdvocatesPageFollowsTheirAccount() throws {
    let site = try SampleSite()
    try site.folder.write(Self.advocates, to: "advocates.csv")
    try run(
      "passalong", site, "advocates", "import", site.root + "/advocates.csv", on: "2026-03-01")
    let codes = [try code(of: "1001", site), try code(of: "1002", site)]
    _ = try build(site, on: "2026-03-20")
    #expect(!(try page(of: codes[0], site)).contains("status__sums"))

    try run("tally", site, "import", try table(site, codes, refunded: ""), on: "2026-03-21")
    try run("tally", site, "reconcile", on: "2026-03-21")
    _ = try build(site, on: "2026-03-21")
    let held = try page(of: codes[0], site)
    #expect(held.contains("<dt>Vorgemerkt</dt><dd>50,00 €</dd>"))
    #expect(held.contains(#"<time datetime="2026-04-19">19. April 2026</time>"#))
    #expect(try page(of: codes[1], site).contains("<dd>€50.00</dd>"))

    // Released, and the first order was paid back after that.
    try run("tally", site, "reconcile", on: "2026-04-25")
    _ = try build(site, on: "2026-04-25")
    let due = try page(of: codes[0], site)
    #expect(due.contains("<dt>Vorgemerkt</dt><dd>0,00 €</dd>"))
    #expect(due.contains("<dd>50,00 €</dd>"))

    try run("tally", site, "import", try table(site, codes, refunded: "300.00"), on: "2026-05-03")
    try run("tally", site, "reconcile", on: "2026-05-03")
    let report = try build(site, on: "2026-05-03")
    let gone = try page(of: codes[0], site)
    #expect(gone.contains("Die Bestellung wurde nach der Freigabe der Prämie"))
    #expect(!gone.contains("<dd>50,00 €</dd>"))
    #expect(try page(of: codes[1], site).contains("<dd>€50.00</dd>"))
    #expect(!report.contains("error"))
  }
}
