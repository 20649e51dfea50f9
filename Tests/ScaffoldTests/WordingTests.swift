import Scaffold
import Testing

@Suite struct WordingTests {
  @Test(arguments: [
    ("summer-party", "Summer party"), ("about/our-team", "Our team"), ("/srv/my_shop", "My shop"),
    ("Läden", "Läden"), ("", ""),
  ])
  func titlesAreMadeFromNames(name: String, title: String) {
    #expect(Wording.title(from: name) == title)
  }

  @Test(arguments: [
    ("Corner Shop", true), (String(repeating: "x", count: 80), true), ("", false), ("  ", false),
    (String(repeating: "x", count: 81), false), ("a\nb", false), ("a\u{7F}", false),
    ("{link}", false), ("a}", false),
  ])
  func aTitleIsAShortLineWithoutBraces(text: String, isTitle: Bool) {
    #expect(Wording.isTitle(text) == isTitle)
  }
}
