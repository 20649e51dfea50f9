/// Makes HTML smaller without changing what a browser shows.
///
/// Runs of white space become one blank, or nothing beside tags that start or end a block; comments
/// go. What stands in `pre`, `textarea`, `script`, `style` and inside tags is left alone, so the
/// result depends on nothing but the bytes before it and one pass is enough.
package struct HTMLMinifier {
  private var output: [UInt8] = []
  /// Whether white space that comes next can go: at the start, after a block tag, after a blank.
  private var dropsBlank = true
  /// Whether white space was read and waits for what follows it.
  private var hasPendingBlank = false

  /// The minified bytes of a whole document.
  package static func minified(_ html: borrowing [UInt8]) -> [UInt8] {
    var minifier = HTMLMinifier()
    minifier.output.reserveCapacity(html.count)
    minifier.run(html.span)
    return minifier.output
  }

  private init() {}

  private mutating func run(_ html: borrowing Span<UInt8>) {
    var index = 0
    while index < html.count {
      if html[index] == UInt8(ascii: "<") {
        index = tag(html, at: index)
      } else {
        index = text(html, at: index)
      }
    }
  }

  /// Copies text up to the next `<`, white space folded.
  private mutating func text(_ html: borrowing Span<UInt8>, at start: Int) -> Int {
    var index = start
    while index < html.count, html[index] != UInt8(ascii: "<") {
      if Self.isBlank(html[index]) {
        hasPendingBlank = true
        index += 1
        continue
      }
      var end = index + 1
      while end < html.count, html[end] > 0x20, html[end] != UInt8(ascii: "<") { end += 1 }
      flushBlank()
      append(html, index..<end)
      dropsBlank = false
      index = end
    }
    return index
  }

  /// Copies one tag, comment or element with raw content; gives the index behind it.
  private mutating func tag(_ html: borrowing Span<UInt8>, at start: Int) -> Int {
    if Self.matches(html, start, "<!--") {
      return Self.find("-->", in: html, from: start + 4) ?? html.count
    }
    let name = Self.name(html, at: start)
    let end = Self.tagEnd(html, from: start)
    let isBlock = Self.isBlock(html, name)
    if isBlock { hasPendingBlank = false }
    flushBlank()
    append(html, start..<end)
    dropsBlank = isBlock
    guard html[start + 1 < html.count ? start + 1 : start] != UInt8(ascii: "/"),
      let closing = Self.rawClosing(html, name)
    else { return end }
    let stop = Self.findTag(closing, in: html, from: end) ?? html.count
    append(html, end..<stop)
    dropsBlank = false
    return stop
  }

  private mutating func flushBlank() {
    if hasPendingBlank, !dropsBlank { output.append(UInt8(ascii: " ")) }
    hasPendingBlank = false
  }

  private mutating func append(_ html: borrowing Span<UInt8>, _ range: Range<Int>) {
    let slice = html.extracting(range)
    unsafe slice.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  /// The range of the element's name in a tag that starts at `start`.
  private static func name(_ html: borrowing Span<UInt8>, at start: Int) -> Range<Int> {
    var lower = start + 1
    if lower < html.count, html[lower] == UInt8(ascii: "/") { lower += 1 }
    var upper = lower
    while upper < html.count, isNameByte(html[upper]) { upper += 1 }
    return lower..<upper
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "!")
  }

  /// Behind the `>` that ends a tag; one inside a quoted attribute value does not count.
  private static func tagEnd(_ html: borrowing Span<UInt8>, from start: Int) -> Int {
    var quote: UInt8 = 0
    var index = start + 1
    while index < html.count {
      let byte = html[index]
      index += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
    }
    return html.count
  }

  private static func matches(
    _ html: borrowing Span<UInt8>, _ start: Int, _ word: StaticString
  ) -> Bool {
    guard start + word.utf8CodeUnitCount <= html.count else { return false }
    return word.withUTF8Buffer { letters in
      for offset in 0..<letters.count {
        if unsafe html[start + offset] != letters[offset] { return false }
      }
      return true
    }
  }

  /// Behind the next `word`, or nil.
  private static func find(
    _ word: StaticString, in html: borrowing Span<UInt8>, from start: Int
  ) -> Int? {
    var index = start
    while index + word.utf8CodeUnitCount <= html.count {
      if matches(html, index, word) { return index + word.utf8CodeUnitCount }
      index += 1
    }
    return nil
  }

  /// At the next `</name`, or nil.
  private static func findTag(
    _ name: StaticString, in html: borrowing Span<UInt8>, from start: Int
  ) -> Int? {
    var index = start
    while index + 2 < html.count {
      if html[index] == UInt8(ascii: "<"), html[index + 1] == UInt8(ascii: "/"),
        matches(html, index + 2, name)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// The name whose end tag ends raw content, for elements that have such.
  private static func rawClosing(
    _ html: borrowing Span<UInt8>, _ name: Range<Int>
  ) -> StaticString? {
    switch name.count {
    case 3: isNamed(html, name, "pre") ? "pre" : nil
    case 5: isNamed(html, name, "style") ? "style" : nil
    case 6: isNamed(html, name, "script") ? "script" : nil
    case 8: isNamed(html, name, "textarea") ? "textarea" : nil
    default: nil
    }
  }

  private static func isNamed(
    _ html: borrowing Span<UInt8>, _ name: Range<Int>, _ word: StaticString
  ) -> Bool {
    name.count == word.utf8CodeUnitCount && matches(html, name.lowerBound, word)
  }

  /// Whether white space around the tag never shows: it starts or ends a block, or is in the head.
  private static func isBlock(_ html: borrowing Span<UInt8>, _ name: Range<Int>) -> Bool {
    guard let names = blockNames[safe: name.count] else { return false }
    return names.contains { isNamed(html, name, $0) }
  }

  /// By length of the name.
  private static let blockNames: [[StaticString]] = [
    [],
    ["p"],
    ["li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "tr", "td", "th"],
    ["div", "nav", "pre"],
    ["main", "head", "body", "html", "meta", "link", "form", "base"],
    ["title", "aside", "table", "thead", "tbody", "tfoot", "style"],
    ["header", "footer", "figure", "script", "dialog", "legend"],
    ["section", "article", "details", "summary", "caption", "address"],
    ["!doctype", "fieldset", "colgroup"],
    [],
    ["blockquote", "figcaption"],
  ]
}

extension Array {
  /// The element at an index that may be outside.
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
