import Foundation
import Testing

/// Texts that cover the constructs of CommonMark.
enum CommonMarkSamples {
  struct Group: Sendable, CustomTestStringConvertible {
    let name: String
    let texts: [String]
    var testDescription: String { name }
  }

  static let groups = [
    Group(name: "paragraphs", texts: paragraphs), Group(name: "headings", texts: headings),
    Group(name: "quotes and rules", texts: quotes), Group(name: "lists", texts: lists),
    Group(name: "code", texts: code), Group(name: "emphasis", texts: emphasis),
    Group(name: "links", texts: links), Group(name: "images", texts: images),
    Group(name: "escapes and entities", texts: escapes), Group(name: "raw HTML", texts: html),
    Group(name: "line ends", texts: lineEnds),
  ]

  private static let paragraphs = [
    "", "\n", "a", "a\n", "a\nb", "a\n\nb", "  a\n   b", "a  \nb", "a\\\nb", "a   ", "\ta",
    "a\n\n\n\nb\n", "a & b < c > d \"e\"", "a\u{A0}b", "  \n  ", "aaa\n             bbb",
    "\u{FEFF}a",
  ]
  private static let headings = [
    "# a", "###### a", "####### a", "#a", "# a #", "# a ##  ", "# a #b", "#", "## \n", "# *a* `b`",
    "a\n===", "a\n---", "a\nb\n===", "  a\n  ---", "a\n= =", "---\na\n---", "> a\n---", "# a \\#",
    "- a\n---", "\\# a", "# ü & <b>", "#\ta", "a\n  ===  ", "# [a](b) {#c}",
  ]
  private static let quotes = [
    "> a", ">a\n>b", "> a\nb", "> a\n\nb", "> > a\n> b", "> # a\n> - b", ">", "> \n> a\n>", "---",
    "***", "_ _ _", "- - -", "--", "a\n***\nb", "> ```\n> a\n> ```", "> a\n> ---", ">     code",
    "> - a\n>   - b\n> c", "- ***", "> ***\n> a",
  ]
  private static let lists = [
    "- a\n- b", "- a\n\n- b", "* a\n+ b\n- c", "1. a\n2. b", "7. a\n8. b", "0) a", "1. a\n1) b",
    "- a\n  - b\n    - c", "- a\n\n  b", "- a\n  b\nc", "-\n- a", "- \n\n  a", "1234567890. a",
    "- a\n\n\n  b", "-     a", "- a\n      b", "10. a\n    b", "- # a", "- > a",
    "- ```\n  a\n  ```",
    "- a\n<!-- -->\n- b", "a\n- b", "a\n2. b", "a\n1. b", "- a\n - b\n  - c", "- [a]: b\n\n  [a]",
    "1. a\n\n   b\n2. c", "- a\n  1. b\n  2. c\n\n  d", "* * a", "- a\n\n      code",
    "+ a\n\n+ b\n+ c",
    "-one", "- a  \n  b", "2147483648. a", "999999999. a",
  ]
  private static let code = [
    "    a", "    a\n\n    b", "\ta", "```\na\n```", "~~~\na\n~~~", "``` swift\na\n```",
    "```swift numbers\na\n```", "````\n```\n````", "```\na", "```\n", "```\n\n```",
    "   ```\n   a\n```",
    "```a\"b&c\nd\n```", "``` {name}\na\n```", "```{name} x\na\n```", "~~~ a`b\nc\n~~~", "`a`",
    "`` a`b ``",
    "` a `", "` `", "`a\nb`", "`a", "``a`", "`a & <b>`", "    a\tb", "a\n    b", "```\n<b>&\"\n```",
    "```\\*x\na\n```", "```&ouml;\na\n```", "> ```\na", "- ```\n\ta\n  ```",
  ]
  private static let emphasis = [
    "*a*", "_a_", "**a**", "__a__", "***a***", "*a **b** c*", "**a *b* c**", "a*b*c", "a_b_c",
    "* a*", "*a *", "**a*", "*a**", "*a*b**", "_(a)_", "*\"a\"*b", "**a", "*a\nb*", "*a `b*` c*",
    "*[a*](b)", "_a__b_c__", "*ä*", "„*a*“", "*a*.", "\\*a*", "*a\\*", "**a*b*c**", "****a****",
    "*a_b*c_", "*(*a*)*",
  ]
  private static let links = [
    "[a](b)", "[a](b \"c\")", "[a](b 'c')", "[a](b (c))", "[a](<b c>)", "[a]()", "[a](<>)",
    "[a](b\\)c)", "[a](b(c)d)", "[a]( b )", "[a](\nb\n)", "[a](b&amp;c)", "[a](b%20c)", "[a](ä)",
    "[a](b \"c & \\\" d\")", "[*a*](b)", "[a [b](c) d](e)", "[a][b]\n\n[b]: c",
    "[a][]\n\n[a]: b 'c'",
    "[a]\n\n[A]: <b>", "[a]: b\n[a]", "[a]", "[a](b", "[a] (b)", "<https://a.example>",
    "<a@b.example>",
    "<a:b>", "< https://a>", "https://a.example", "[a](javascript:b)", "[a](JAVASCRIPT:b)",
    "[a](vbscript:b)", "[a](file:b)", "[a](data:text/html,b)", "[a](data:image/png;base64,b)",
    "[a](data:image/svg+xml,b)", "[a](b'c\"d)", "[a](b~c^d`e)", "[a](b|c{d}e)", "[a](//b)",
    "[a](#b)",
    "[a](mailto:b)", "[a\nb](c)", "[`a](b)`", "[a](b)(c)", "[ä]: ö\n\n[Ä]", "[a](b\"c)", "[]( b)",
    "<javascript:a>", "[a](\\*b)", "[a](b\n\"c\nd\")", "[a]: b \"c\" d\n\n[a]",
  ]
  private static let images = [
    "![a](b)", "![a](b \"c\")", "![](b)", "![*a* **b** `c`](d)", "![a ![b](c) d](e)",
    "![a [b](c) d](e)",
    "![a\nb](c)", "![a  \nb](c)", "![a & \"b\" <c>](d)", "[![a](b)](c)", "![a][b]\n\n[b]: c 'd'",
    "\\![a](b)", "![a](javascript:b)", "![<b>](c)", "![a](b)![c](d)",
    "![a](data:image/gif;base64,b)",
    "![[]](b)", "![![]()]()", "![a]", "![a](<b c>)",
  ]
  private static let escapes = [
    "\\\"a\\\"", "\\a", "\\\\", "\\&amp;", "&amp; &lt; &gt; &quot; &copy; &auml;",
    "&#65; &#x41; &#0;",
    "&#xD800; &#1114112;", "&nbsp;", "&x;", "&amp", "\\'a\\'", "\\--", "\\.\\.\\.", "\\\n",
    "a\\\u{A0}b", "`\\\"`", "[a](b \"\\\"\")", "\\<b>", "&lt;b&gt;", "&Auml;&#8222;", "\u{70A}\\\"",
    "\\",
    "\"a\" 'b' -- --- ...",
  ]
  private static let html = [
    "<b>a</b>", "a <b>c</b>", "<div>\na\n</div>", "<div>\n\n*a*\n\n</div>", "<!-- a -->",
    "a <!-- b --> c",
    "<?a?>", "<!A b>", "<![CDATA[a]]>", "<a href=\"b\">", "<script>\na\n\nb\n</script>",
    "- <b>\n- c",
    "> <div>\n> a", "<b", "</b>", "<br/>", "a<br />b", "<x-y z='w'>", "<1>", "<pre>\n\na</pre>",
    "*<b>*</b>*",
  ]
  private static let lineEnds = [
    "a\r\nb\r\n", "a\rb", "# a\r\n\r\nb", "```\r\na\r\n```\r\n", "- a\r\n- b", "a  \r\nb",
    "a\r\n\r\n\r\nb",
    "    a\r\n    b", "> a\r\n> b", "[a](\r\nb)", "a\u{0}b", "`a\u{0}b`", "```\n\u{0}\n```",
    "a\u{C}b", "\u{B}a",
  ]

  /// The examples of the CommonMark specification (`commonmark/spec.json`), when they are there.
  static let specification: [String] = {
    guard let data = try? Data(contentsOf: specificationFile),
      let examples = try? JSONDecoder().decode([Example].self, from: data)
    else {
      print("notice: no CommonMark specification found; its examples are skipped")
      return []
    }
    return examples.map(\.markdown)
  }()

  private struct Example: Decodable { var markdown: String }

  private static var specificationFile: URL {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["PASSALONG_SPECIFICATIONS"] {
      return URL(fileURLWithPath: folder).appendingPathComponent("commonmark/spec.json")
    }
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let data = folder.appendingPathComponent("shared/data/commonmark/spec.json")
      if FileManager.default.fileExists(atPath: data.path) { return data }
    }
    return folder
  }
}
