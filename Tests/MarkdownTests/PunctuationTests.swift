import Markdown
import Testing

@Suite struct PunctuationTests {
  private func paragraph(_ text: String, _ punctuation: Punctuation?) -> String {
    let html = Rendering(text, options: MarkdownOptions(punctuation: punctuation)).html
    return String(html.dropFirst(3).dropLast(5))
  }

  @Test(arguments: [
    ("\"Hallo\"", "„Hallo“"), ("'Hallo'", "‚Hallo‘"), ("Er sagt: \"Ja!\"", "Er sagt: „Ja!“"),
    ("\"Er sagt 'Ja', dann 'Nein'.\"", "„Er sagt ‚Ja‘, dann ‚Nein‘.“"),
    ("'\"Ja\" sagt er'", "‚„Ja“ sagt er‘"), ("(\"ja\")", "(„ja“)"), ("\"a\"-\"b\"", "„a“-„b“"),
    ("\"a\"/\"b\"", "„a“/„b“"), ("Wie geht's?", "Wie geht’s?"), ("die '90er", "die ’90er"),
    ("Hans' Auto", "Hans’ Auto"), ("'ne Idee", "’ne Idee"), ("'Hans' Auto'", "‚Hans‘ Auto’"),
    ("\"*Wort*\"", "„<em>Wort</em>“"), ("*\"Wort\"*", "<em>„Wort“</em>"),
    ("\"[Wort](b)\"", "„<a href=\"b\">Wort</a>“"), ("\"`a`\"", "„<code>a</code>“"),
    ("**\"Wort\"**.", "<strong>„Wort“</strong>."), ("\"a\nb\"", "„a\nb“"),
    ("a\n\"b\"\nc", "a\n„b“\nc"), ("a\\\n\"b\"", "a<br />\n„b“"), ("a -- b", "a – b"),
    ("10--12 Uhr", "10–12 Uhr"), ("a --- b", "a — b"), ("a - b", "a - b"), ("a---", "a—"),
    ("a----b", "a––b"), ("a-----b", "a—–b"), ("a------b", "a——b"), ("a-------b", "a—––b"),
    ("und so ...", "und so …"), ("a...b", "a…b"), ("a....", "a…."), ("a..", "a.."), ("a.b", "a.b"),
    ("`\"a\" -- ...`", "<code>&quot;a&quot; -- ...</code>"),
    ("\\\"a\\\" \\'b\\' \\-- \\...", "&quot;a&quot; 'b' -- ..."),
    ("`\\\"` \\\"", "<code>\\&quot;</code> &quot;"),
    ("[a](b \"\\\"c\\\"\")", "<a href=\"b\" title=\"&quot;c&quot;\">a</a>"),
    ("[a](b\\'c)", "<a href=\"b&#x27;c\">a</a>"), ("19\" Felge", "19&quot; Felge"),
    ("a \" b", "a &quot; b"),
    ("a \"\nb", "a &quot;\nb"), ("a \"  \nb", "a &quot;<br />\nb"), ("\"19\"", "„19“"),
    ("\"a", "„a"), ("a\"", "a“"), ("„a“ »b«", "„a“ »b«"),
    ("\u{A0}\"a\"\u{A0}", "\u{A0}„a“\u{A0}"), ("a – \"b\"", "a – „b“"), ("a -- \"b\"", "a – „b“"),
    ("\"...und\"", "„…und“"), ("& < > \"", "&amp; &lt; &gt; &quot;"),
    ("\u{70A} \\\"a\\\"", "\u{70A} „a“"),
    (
      "![\"a\"](b \"'c'\")",
      "<img src=\"b\" alt=\"&quot;a&quot;\" title=\"'c'\" decoding=\"async\" />"
    ),
    ("***\"a\"** b*", "<em><strong>„a“</strong> b</em>"), ("\"a\" \"b\"", "„a“ „b“"),
    ("\"ä\" 'ö'", "„ä“ ‚ö‘"), ("\"Ich –\" \"Du?\"", "„Ich –“ „Du?“"),
  ])
  func germanMarks(_ text: String, html: String) {
    #expect(paragraph(text, .german) == html)
  }

  @Test(arguments: [
    ("\"Hello,\" said the spider.", "“Hello,” said the spider."),
    ("\"'Shelob' is my name.\"", "“‘Shelob’ is my name.”"),
    ("'A', 'B', and 'C'", "‘A’, ‘B’, and ‘C’"), ("'He said, \"I go.\"'", "‘He said, “I go.”’"),
    ("the 70's, the '70s", "the 70’s, the ’70s"), ("'tis don't", "’tis don’t"),
    ("'`code`' and \"[link](b)\"", "‘<code>code</code>’ and “<a href=\"b\">link</a>”"),
    ("one---two --- three--four", "one—two — three–four"), ("...and....", "…and…."),
    ("James' dog's 'bone'", "James’ dog’s ‘bone’"),
  ])
  func englishMarks(_ text: String, html: String) {
    #expect(paragraph(text, .english) == html)
  }

  @Test(arguments: [
    ("\"Bonjour\"", "«\u{202F}Bonjour\u{202F}»"), ("l'ami", "l’ami"),
    ("'a'", "‹\u{202F}a\u{202F}›"),
  ])
  func frenchMarks(_ text: String, html: String) {
    #expect(paragraph(text, .french) == html)
  }

  @Test func headingsAndTheirTextHaveMarksAndTheirAnchorsNone() {
    let rendering = Rendering("# \"Geht's\" -- ja", options: MarkdownOptions(punctuation: .german))
    #expect(rendering.html == "<h1 id=\"gehts-ja\">„Geht’s“ – ja</h1>\n")
    #expect(rendering.page.headings.map(\.text) == [Array("„Geht’s“ – ja".utf8)])
  }

  @Test func quotesDoNotReachIntoTheNextBlock() {
    let html = Rendering("\"a\n\nb\" c'", options: MarkdownOptions(punctuation: .german)).html
    #expect(html == "<p>„a</p>\n<p>b“ c’</p>\n")
  }

  @Test func codeIsLeftAlone() {
    let text = "```\n\"a\" \\\"b\\\" -- ...\n```\n\n    \\'c\\'"
    let html = Rendering(text, options: MarkdownOptions(punctuation: .german)).html
    #expect(
      html == "<pre><code>&quot;a&quot; \\&quot;b\\&quot; -- ...\n</code></pre>\n"
        + "<pre><code>\\'c\\'\n</code></pre>\n")
  }

  @Test func straightMarksStayWithoutALanguage() {
    #expect(paragraph("\"a\" 'b' -- ... \\\"", nil) == "&quot;a&quot; 'b' -- ... &quot;")
  }

  @Test(arguments: [
    ("de", true), ("de-AT", true), ("EN_gb", true), ("fr", true), ("nl", false), ("", false),
  ])
  func languagesAreFoundByTheirCode(_ code: String, isKnown: Bool) {
    #expect((Punctuation.of(language: code) != nil) == isKnown)
  }
}
