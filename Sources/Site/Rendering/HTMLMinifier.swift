/// Makes HTML smaller without changing what a browser shows.
///
/// Runs of white space become one blank, or nothing beside tags that start or end a block; comments
/// go. What stands in `pre`, `textarea`, `script`, `style` and inside tags is left alone. One pass,
/// which copies only where something is left out.
package struct HTMLMinifier: ~Copyable {
  private var output: [UInt8] = []
  /// Everything before this was copied or left out.
  private var copiedEnd = 0
  /// Whether white space that comes next can go: at the start, after a block tag, after a blank.
  private var dropsBlank = true

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
      let byte = html[index]
      if byte == UInt8(ascii: "<") {
        index = tag(html, at: index)
      } else if Self.isBlank(byte) {
        index = blanks(html, at: index)
      } else {
        index += 1
        while index < html.count, html[index] > 0x20, html[index] != UInt8(ascii: "<") {
          index += 1
        }
        dropsBlank = false
      }
    }
    copy(html, to: html.count)
  }

  /// Copies what was not left out, up to here.
  private mutating func copy(_ html: borrowing Span<UInt8>, to end: Int) {
    if copiedEnd < end {
      let slice = html.extracting(copiedEnd..<end)
      unsafe slice.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
    }
    copiedEnd = end
  }

  /// Folds white space; gives the index behind it.
  private mutating func blanks(_ html: borrowing Span<UInt8>, at start: Int) -> Int {
    var end = start + 1
    while end < html.count {
      if Self.isBlank(html[end]) {
        end += 1
      } else if html[end] == UInt8(ascii: "<"), Self.matches(html, end, "<!--") {
        end = Self.find("-->", in: html, from: end + 4) ?? html.count
      } else {
        break
      }
    }
    let isKept = !dropsBlank && end < html.count && !Self.startsBlock(html, at: end)
    dropsBlank = true
    if isKept, end == start + 1, html[start] == UInt8(ascii: " ") { return end }
    copy(html, to: start)
    if isKept { output.append(UInt8(ascii: " ")) }
    copiedEnd = end
    return end
  }

  /// Passes over one tag, comment or element with raw content; gives the index behind it.
  private mutating func tag(_ html: borrowing Span<UInt8>, at start: Int) -> Int {
    if Self.matches(html, start, "<!--") {
      copy(html, to: start)
      copiedEnd = Self.find("-->", in: html, from: start + 4) ?? html.count
      return copiedEnd
    }
    let name = Self.name(html, at: start)
    let end = Self.tagEnd(html, from: start)
    dropsBlank = HTMLElement.isBlock(html, name)
    guard start + 1 < html.count, html[start + 1] != UInt8(ascii: "/"),
      let closing = HTMLElement.rawName(html, name)
    else { return end }
    dropsBlank = false
    return Self.findEndTag(closing, in: html, from: end) ?? html.count
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  /// Whether white space before this index never shows, as a block starts or ends here.
  private static func startsBlock(_ html: borrowing Span<UInt8>, at index: Int) -> Bool {
    html[index] == UInt8(ascii: "<") && HTMLElement.isBlock(html, name(html, at: index))
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
    var index = start + 1
    while index < html.count {
      let byte = html[index]
      index += 1
      if byte == UInt8(ascii: ">") { return index }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        while index < html.count, html[index] != byte { index += 1 }
        index += 1
      }
    }
    return html.count
  }

  private static func matches(
    _ html: borrowing Span<UInt8>, _ start: Int, _ word: StaticString
  ) -> Bool {
    HTMLElement.matches(html, start..<min(start + word.utf8CodeUnitCount, html.count), word)
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
  private static func findEndTag(
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
}
