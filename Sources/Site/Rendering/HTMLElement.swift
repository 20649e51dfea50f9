/// What the minifier knows of elements, by their lower-case names in a document's bytes.
enum HTMLElement {
  /// Whether white space around the tag never shows: it starts or ends a block, or is in the head.
  static func isBlock(_ html: borrowing Span<UInt8>, _ name: Range<Int>) -> Bool {
    guard let first = name.first else { return false }
    switch (html[first], name.count) {
    case (UInt8(ascii: "p"), 1): return true
    case (UInt8(ascii: "p"), 3): return matches(html, name, "pre")
    case (UInt8(ascii: "l"), 2): return matches(html, name, "li")
    case (UInt8(ascii: "l"), 4): return matches(html, name, "link")
    case (UInt8(ascii: "l"), 6): return matches(html, name, "legend")
    case (UInt8(ascii: "u"), 2), (UInt8(ascii: "o"), 2): return matches(html, from: first + 1, "l")
    case (UInt8(ascii: "d"), 2): return "ltd".utf8.contains(html[first + 1])
    case (UInt8(ascii: "d"), 3): return matches(html, name, "div")
    case (UInt8(ascii: "d"), 6): return matches(html, name, "dialog")
    case (UInt8(ascii: "d"), 7): return matches(html, name, "details")
    case (UInt8(ascii: "h"), 2):
      return html[first + 1] == UInt8(ascii: "r")
        || html[first + 1] >= UInt8(ascii: "1") && html[first + 1] <= UInt8(ascii: "6")
    case (UInt8(ascii: "h"), 4): return matches(html, name, "head") || matches(html, name, "html")
    case (UInt8(ascii: "h"), 6): return matches(html, name, "header")
    case (UInt8(ascii: "t"), 2): return "rdh".utf8.contains(html[first + 1])
    case (UInt8(ascii: "t"), 5):
      return ["title", "table", "thead", "tbody", "tfoot"].contains { matches(html, name, $0) }
    default: return isOtherBlock(html, name)
    }
  }

  private static func isOtherBlock(_ html: borrowing Span<UInt8>, _ name: Range<Int>) -> Bool {
    switch name.count {
    case 3: matches(html, name, "nav")
    case 4:
      matches(html, name, "main") || matches(html, name, "body")
        || matches(html, name, "meta") || matches(html, name, "form") || matches(html, name, "base")
    case 5: matches(html, name, "aside") || matches(html, name, "style")
    case 6:
      matches(html, name, "footer") || matches(html, name, "figure")
        || matches(html, name, "script")
    case 7:
      matches(html, name, "section") || matches(html, name, "article")
        || matches(html, name, "summary") || matches(html, name, "caption")
        || matches(html, name, "address")
    case 8:
      matches(html, name, "!doctype") || matches(html, name, "fieldset")
        || matches(html, name, "colgroup")
    case 10: matches(html, name, "blockquote") || matches(html, name, "figcaption")
    default: false
    }
  }

  /// The name of an element whose content is not folded; nil for others.
  static func rawName(_ html: borrowing Span<UInt8>, _ name: Range<Int>) -> StaticString? {
    switch name.count {
    case 3: matches(html, name, "pre") ? "pre" : nil
    case 5: matches(html, name, "style") ? "style" : nil
    case 6: matches(html, name, "script") ? "script" : nil
    case 8: matches(html, name, "textarea") ? "textarea" : nil
    default: nil
    }
  }

  /// Whether these bytes are the word.
  static func matches(
    _ html: borrowing Span<UInt8>, _ range: Range<Int>, _ word: StaticString
  ) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      for offset in 0..<range.count where unsafe html[range.lowerBound + offset] != letters[offset]
      {
        return false
      }
      return true
    }
  }

  private static func matches(
    _ html: borrowing Span<UInt8>, from start: Int, _ word: StaticString
  ) -> Bool {
    matches(html, start..<start + word.utf8CodeUnitCount, word)
  }
}
