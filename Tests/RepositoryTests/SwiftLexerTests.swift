import Testing

/// Rows give the text and its kinds: `.` code, `/` comment, `q` quoted.
@Suite struct SwiftLexerTests {
  @Test(arguments: [
    ("a // b", "..////"), ("a /* b */ c", "..///////.."),
    ("/* a /* b */ c */ d", "/////////////////.."), ("x = \"// a\"", "....qqqqqq"),
    ("f(\"a\", b)", "..qqq...."), ("\"a\\\"b\" c", "qqqqqq.."),
    ("\"a\\(f(\"b\"))c\" d", "qqqq..qqq..qq.."),
    ("#\"a\\\"b\"# c", "qqqqqqqq.."), ("#\"a\"b\"# c", "qqqqqqq.."),
    ("#\"a\\#(b)c\"# d", "qqqqqq..qqq.."),
    ("#if x", "....."), ("", ""), ("\"a", "qq"), ("/*", "//"), ("a / b * c", "........."),
    ("\"\\(a ? \"(\" : b) /\" // c", "qqq....qqq.....qqq.////"),
  ])
  func commentsAndQuotedTextAreToldFromCode(_ text: String, _ kinds: String) {
    #expect(shown(text) == kinds)
  }

  @Test func textsOfSeveralLinesEndAtTheirQuotes() {
    let text = "x = \"\"\"\n  \"a\" // b\n  \\(c)\n  \"\"\"; d"
    let file = SwiftFile(path: "a.swift", text: text)
    let code = String(decoding: file.masked(.code), as: UTF8.self)
    #expect(code == "x =    \n          \n    c)\n     ; d")
    #expect(file.masked(.comment).allSatisfy { $0 == 0x20 || $0 == 0x0A })
  }

  private func shown(_ text: String) -> String {
    let file = SwiftFile(path: "a.swift", text: text.replacing(" ", with: "_"))
    var shown = [Character](repeating: "?", count: file.bytes.count)
    for (kind, sign) in [(SwiftFile.Kind.code, "."), (.comment, "/"), (.quoted, "q")] {
      for (index, byte) in file.masked(kind).enumerated() where byte != 0x20 {
        shown[index] = Character(sign)
      }
    }
    return String(shown)
  }
}
