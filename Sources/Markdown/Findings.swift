package import Diagnostics

extension Diagnostic {
  /// `known`: the names that there are, when any are.
  package static func unknownDirective(
    _ directive: Directive, known: [String] = []
  ) -> Diagnostic {
    let names = known.isEmpty ? "" : "; there are " + known.joined(separator: ", ")
    return Diagnostic(
      "markdown.unknown-directive", at: .bytes(directive.body.file, directive.nameRange),
      "there is no directive `\(directive.name)`"
        + Suggestion.phrase(for: directive.name, among: known),
      why: "a fenced block whose first word is in braces is a directive" + names,
      fix: "for a code block, write the language without braces")
  }

  static func tooLarge(_ text: MarkdownText, max: Int) -> Diagnostic {
    Diagnostic(
      "markdown.too-large", at: .file(text.file.path),
      "the text has \(text.byteRange.count) bytes, more than \(max)",
      why: "a page of that size is rarely meant, and nobody could read it",
      fix: "split the text into several pages")
  }

  static func flawed(_ text: MarkdownText, _ flaw: TextFlaw) -> Diagnostic {
    let start = text.byteRange.lowerBound
    switch flaw {
    case .notUTF8(let offset, let count):
      return Diagnostic(
        "markdown.not-utf8", at: place(text, start + offset, count),
        "the text is not UTF-8 from here on", why: "other encodings cannot be told apart safely",
        fix: "save the file as UTF-8 (`iconv -f WINDOWS-1252 -t UTF-8`)")
    case .nul(let offset):
      return Diagnostic(
        "markdown.nul-byte", at: place(text, start + offset, 1), "the text holds a NUL byte",
        why: "no text does: the file is binary or was saved as UTF-16",
        fix: "save the file as UTF-8 text")
    }
  }

  static func tooDeep(_ text: MarkdownText, _ range: Range<Int>, max: Int) -> Diagnostic {
    Diagnostic(
      "markdown.too-deep", at: place(text, range), "nested more than \(max) deep",
      fix: "take some levels of quotes, lists or directives away")
  }

  static func rawHTML(_ text: MarkdownText, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "markdown.raw-html", at: place(text, range), "raw HTML is not allowed here",
      why: "it escapes the theme and every check; it is off unless the site turns it on",
      fix: "write Markdown or a directive; put text like `<this>` in backticks")
  }

  static func unsafeLink(
    _ text: MarkdownText, _ range: Range<Int>, _ destination: [UInt8]
  ) -> Diagnostic {
    let scheme = String(decoding: destination.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
    return Diagnostic(
      "markdown.unsafe-link", at: place(text, range), "`\(scheme):` addresses are not allowed",
      why: "they run code or reach into the reader's computer", fix: "link to a page or a file")
  }

  static func emptyLink(_ text: MarkdownText, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "markdown.empty-link", .warning, at: place(text, range), "the link leads nowhere",
      fix: "write the address between the parentheses")
  }

  static func broken(
    _ text: MarkdownText, _ range: Range<Int>, _ reason: LinkResolution.Reason
  ) -> Diagnostic {
    Diagnostic(
      reason.id, at: place(text, range), reason.what, why: reason.why, fix: reason.fix)
  }

  static func imageWithoutAlternative(_ text: MarkdownText, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "markdown.image-without-alt", .warning, at: place(text, range),
      "the image has no text for those who do not see it",
      why: "WCAG 2.2, 1.1.1: every image that says something has a text that says the same",
      fix: "write it between the brackets; if it is mere decoration: ![](… \"decorative\")")
  }

  static func badAnchor(
    _ text: MarkdownText, _ range: Range<Int>, _ id: [UInt8]
  ) -> Diagnostic {
    Diagnostic(
      "markdown.bad-anchor", at: place(text, range),
      "`\(String(decoding: id, as: UTF8.self))` cannot be an anchor",
      why: "an anchor is made of letters, digits, `-`, `_`, `.` and `:`",
      fix: "write it like {#how-it-works}")
  }

  static func duplicateAnchor(
    _ text: MarkdownText, _ range: Range<Int>, _ id: [UInt8]
  ) -> Diagnostic {
    Diagnostic(
      "markdown.duplicate-anchor", at: place(text, range),
      "the anchor `\(String(decoding: id, as: UTF8.self))` is on this page already",
      why: "a link to it could mean either", fix: "choose another name for one of them")
  }

  static func badDirective(_ text: MarkdownText, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "markdown.bad-directive", at: place(text, range), "this is not the name of a directive",
      why: "it is lower-case letters, digits and hyphens in braces, then a blank or nothing",
      fix: "write it like {offer}; for a code block, leave the braces out")
  }

  static func unclosedDirective(_ text: MarkdownText, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "markdown.unclosed-directive", at: place(text, range), "the directive is not closed",
      why: "without a closing fence it takes in all that follows",
      fix: "end it with a line of as many backticks as it begins with")
  }

  static func textAroundList(_ text: MarkdownText, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "markdown.text-around-list", at: place(text, range), "only one list may stand here",
      why: "its items are shown one by one, so that other text has no place",
      fix: "indent the text to make it part of an item, or take it out of the directive")
  }

  static func emptyTable(_ text: MarkdownText) -> Diagnostic {
    Diagnostic(
      "markdown.empty-table", at: place(text, text.byteRange), "the table has no rows",
      fix: "write one row per line, cells separated by `|`, the head first")
  }

  static func unevenRow(
    _ text: MarkdownText, _ range: Range<Int>, _ count: Int, head: Int
  ) -> Diagnostic {
    Diagnostic(
      "markdown.uneven-row", at: place(text, range),
      "the row has \(count) cells, the head has \(head)",
      fix: "add or remove cells; write `\\|` for a bar within a cell")
  }

  private static func place(_ text: MarkdownText, _ range: Range<Int>) -> Place {
    .bytes(text.file, text.fileRange(range))
  }

  private static func place(_ text: MarkdownText, _ start: Int, _ count: Int) -> Place {
    place(text, start..<(start + count))
  }
}
