import Testing

/// The reader of the other tests is itself to be trusted.
@Suite struct HTMLDocumentTests {
  @Test func attributesAreReadInEveryNotation() throws {
    let document = HTMLDocument(
      #"<!doctype html><a href="/a/?x=1&amp;y=2" hidden><IMG Src='b c.png' alt=leer/><p id=here>"#)
    try #require(document.elements.map(\.name) == ["a", "img", "p"])
    #expect(document.elements[0].attributes == ["href": "/a/?x=1&y=2", "hidden": ""])
    #expect(document.elements[1].attributes == ["src": "b c.png", "alt": "leer/"])
    #expect(document.ids == ["here"])
  }

  @Test func whatIsNoElementIsPassedOver() {
    let document = HTMLDocument(
      "<!-- <a href=no> --><script>if (a<b) { '<a href=no>' }</script><b>1 < 2</b>")
    #expect(document.elements.map(\.name) == ["script", "b"])
    #expect(document.rawTexts.map(\.text) == ["if (a<b) { '<a href=no>' }"])
    #expect(document.addresses.isEmpty)
  }

  @Test(arguments: [
    ("a &amp; b", "a & b"), ("&#233;&#xE9;", "éé"), ("&copy; &", "&copy; &"),
    ("&lt;&quot;&gt;", "<\">"),
  ])
  func characterReferencesAreResolved(written: String, meant: String) {
    #expect(HTMLText.decoded(written) == meant)
  }

  @Test func everyAddressIsFound() {
    let document = HTMLDocument(
      "<img src=a srcset='b 1x, c 2x'><form action=d><a href=e>f</a><object data=g>")
    #expect(document.addresses.map(\.address) == ["a", "b", "c", "d", "e", "g"])
  }
}
