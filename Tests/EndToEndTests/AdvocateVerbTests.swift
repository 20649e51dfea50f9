import Foundation
import TestSupport
import Testing

/// The verbs about advocates and codes, as a user meets them.
@Suite struct AdvocateVerbTests {
  /// A site with a registry of these advocates.
  private final class Site {
    let folder: TemporaryDirectory

    init(_ rows: String) throws {
      folder = try TemporaryDirectory()
      try FileManager.default.copyItem(
        at: Repository.file("Tests/Fixtures/site"), to: folder.url.appending(path: "site"))
      try folder.write(rows, to: "list.csv")
      let result = try run("advocates", "import", folder.path + "list.csv")
      #expect(result.status == 0, "\(result.errorText)")
    }

    func run(_ words: String...) throws -> Command.Result {
      let tool = try #require(Repository.product("passalong"))
      return try Command(
        tool, words + ["--root", folder.path + "site", "--clock", "2026-06-01"]
      ).run()
    }

    func objects(_ words: String...) throws -> [[String: Any]] {
      let tool = try #require(Repository.product("passalong"))
      let result = try Command(
        tool,
        words + ["--root", folder.path + "site", "--clock", "2026-06-01", "--format", "json"]
      ).run()
      return try result.output.split(separator: UInt8(ascii: "\n")).map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
      }
    }

    func code(of id: String) throws -> String {
      try #require(try objects("advocates", "show", id).first?["code"] as? String)
    }
  }

  @Test func aNewSiteHasAKeyThatIsNotPublished() throws {
    let folder = try TemporaryDirectory()
    let tool = try #require(Repository.product("passalong"))
    let result = try Command(tool, ["init", folder.path + "site"]).run()
    #expect(result.status == 0)
    let key = folder.path + "site/Ledger/program.key"
    let attributes = try FileManager.default.attributesOfItem(atPath: key)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let secret = String(
      decoding: try folder.read("site/Ledger/program.key").suffix(65), as: UTF8.self)
    #expect(!result.outputText.contains(secret.prefix(16)))
    let ignored = String(decoding: try folder.read("site/.gitignore"), as: UTF8.self)
    #expect(ignored.split(separator: "\n").contains("Ledger/"))
  }

  @Test func aTableShowsTheFirstHundredAndJSONAll() throws {
    let site = try Site("id\n" + (1000..<1120).map(String.init).joined(separator: "\n"))
    let table = try site.run("advocates", "list")
    #expect(table.outputText.split(separator: "\n").count == 101)
    #expect(table.errorText == "100 of 120; go on with --after 1099\n")
    let rest = try site.run("advocates", "list", "--after", "1099")
    #expect(rest.outputText.split(separator: "\n").count == 21)
    #expect(rest.errorText == "")
    #expect(try site.objects("advocates", "list").count == 120)
    #expect(try site.objects("codes", "list", "--limit", "7").count == 7)
  }

  @Test func addressesAreMaskedUnlessAskedFor() throws {
    let site = try Site("id,email\n1,jana.weber@example.org\n")
    #expect(!(try site.run("advocates", "list").outputText.contains("jana")))
    #expect(try site.objects("advocates", "list").first?["email"] as? String == "j…@example.org")
    let asked = try site.run("advocates", "list", "--unmasked").outputText
    #expect(asked.contains("jana.weber@example.org"))
  }

  @Test func aMistypedCodeIsNotCreditedAndWhatWasMeantIsProposed() throws {
    let site = try Site("id\n1\n")
    let code = try site.code(of: "1")
    #expect(try site.run("codes", "check", code.lowercased()).status == 0)
    let wrong = code.dropLast() + (code.hasSuffix("7") ? "8" : "7")
    let result = try site.run("codes", "check", String(wrong))
    #expect(result.status == 1)
    let object = try #require(try site.objects("codes", "check", String(wrong)).first)
    #expect(object["verdict"] as? String == "mistyped")
    #expect(object["credited"] as? Bool == false)
    #expect(object["meant"] as? [String] == [code])
  }

  @Test func whatIsExportedIsWhatIsCredited() throws {
    let site = try Site("id\n1\n2\n3\n")
    let codes = try ["1", "2", "3"].map { try site.code(of: $0) }
    #expect(try site.run("codes", "revoke", codes[0]).status == 0)
    #expect(try site.run("codes", "retire", codes[1], "--through", "2026-06-30").status == 0)
    let credited = codes.dropFirst().sorted()
    #expect(
      try site.run("codes", "export").outputText.split(separator: "\n").map(String.init)
        == credited)
    let stripe = try site.run("codes", "export", "--for", "stripe", "--discount", "FRIEND5")
    // The start of 1 July in Berlin.
    #expect(stripe.outputText.contains("\"code\":\"\(codes[1])\",\"expires_at\":1782856800,"))
    #expect(stripe.outputText.contains("\"code\":\"\(codes[2])\",\"metadata\""))
    let coupons = try site.run("codes", "export", "--for", "woocommerce", "--discount", "5%")
    #expect(coupons.outputText.contains("\n\(codes[1]),publish,percent,5,yes,1,2026-07-01\r\n"))
    #expect(coupons.outputText.contains("\n\(codes[2]),publish,percent,5,yes,1,\r\n"))
    let shopify = try site.run(
      "codes", "export", "--for", "shopify", "--discount", "gid://shopify/DiscountCodeNode/1")
    let list = credited.map { "{\"code\":\"\($0)\"}" }.joined(separator: ",")
    #expect(
      shopify.outputText
        == "{\"discountId\":\"gid://shopify/DiscountCodeNode/1\",\"codes\":[\(list)]}\n")
    #expect(try site.run("codes", "export", "--for", "stripe").status == 2)
  }
}
