import Quantity
import Testing

@Suite struct LanguageTests {
  @Test(
    arguments: [
      ("de", "de", "de", nil), ("DE", "de", "de", nil), ("en-us", "en-US", "en", "US"),
      ("zh-hant-tw", "zh-Hant-TW", "zh", "TW"), ("gsw", "gsw", "gsw", nil),
      ("es-419", "es-419", "es", nil), ("de-CH-1996", "de-CH-1996", "de", "CH"),
      ("sl-rozaj", "sl-rozaj", "sl", nil),
    ] as [(String, String, String, String?)])
  func aTagIsKeptInTheUsualCase(
    _ text: String, _ tag: String, _ primary: String, _ region: String?
  ) throws {
    let language = try #require(Language(tag: text))
    #expect(language.tag == tag)
    #expect(language.primary == primary)
    #expect(language.region == region)
  }

  @Test(arguments: [
    "", "d", "german", "de_DE", "de-", "-de", "de--AT", "d1", "de-äö", "de-123456789", "de DE",
  ])
  func anythingElseIsNoTag(_ text: String) {
    #expect(Language(tag: text) == nil)
  }

  @Test func languagesNameThemselves() throws {
    #expect(Language.german.name == "Deutsch")
    #expect(try #require(Language(tag: "en-US")).name == "English")
    #expect(try #require(Language(tag: "gsw")).name == "gsw")
    #expect(!Language.german.isRightToLeft)
    #expect(try #require(Language(tag: "ar-EG")).isRightToLeft)
  }
}
