/// Makes HTML smaller without changing what a browser shows.
///
/// Runs of white space become one blank, or nothing beside tags that start or end a block; comments
/// go. What stands in `pre`, `textarea`, `script`, `style` and inside tags is left alone. One pass,
/// which copies only where something is left out.
@safe
package struct HTMLMinifier: ~Copyable {
  /// Room for as many bytes as are read.
  private let output: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  /// Everything before this was copied or left out.
  private var copiedEnd = 0
  /// Whether white space that comes next can go: at the start, after a block tag, after a blank.
  private var dropsBlank = true

  /// The minified bytes of a whole document.
  package static func minified(_ html: borrowing [UInt8]) -> [UInt8] {
    let html = html.span
    return unsafe [UInt8](unsafeUninitializedCapacity: html.count) { output, count in
      var minifier = unsafe HTMLMinifier(output)
      minifier.run(html)
      count = minifier.count
    }
  }

  private init(_ output: UnsafeMutableBufferPointer<UInt8>) {
    unsafe self.output = output
  }

  private mutating func run(_ html: borrowing Span<UInt8>) {
    var index = 0
    while index < html.count {
      let byte = html[index]
      if byte == UInt8(ascii: "<") {
        index = tag(html, at: index)
      } else if Self.isBlank(byte) {
        index = blanks(html, at: index)
      } else {
        index = Self.plainEnd(html, from: index + 1)
        dropsBlank = false
      }
    }
    copy(html, to: html.count)
  }

  /// Copies what was not left out, up to here.
  private mutating func copy(_ html: borrowing Span<UInt8>, to end: Int) {
    let slice = html.extracting(copiedEnd..<end)
    precondition(unsafe slice.count <= output.count - count, "what is minified never grows")
    unsafe slice.withUnsafeBufferPointer { bytes in
      guard let source = bytes.baseAddress, let target = unsafe output.baseAddress else { return }
      unsafe (target + count).update(from: source, count: bytes.count)
    }
    count += slice.count
    copiedEnd = end
  }

  private mutating func appendBlank() {
    unsafe output[count] = UInt8(ascii: " ")
    count += 1
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
    copiedEnd = end
    if isKept { appendBlank() }
    return end
  }

  /// Passes over one tag, comment or element with raw content; gives the index behind it.
  private mutating func tag(_ html: borrowing Span<UInt8>, at start: Int) -> Int {
    if Self.matches(html, start, "<!--") {
      copy(html, to: start)
      copiedEnd = Self.find("-->", in: html, from: start + 4) ?? html.count
      return copiedEnd
    }
    let element = HTMLElement(html, at: start)
    let end = Self.tagEnd(html, from: element.name.upperBound)
    dropsBlank = element.isBlock
    guard element.isRaw, element.name.lowerBound == start + 1 else { return end }
    dropsBlank = false
    return Self.findEndTag(element.name, in: html, from: end) ?? html.count
  }

  /// Where running text ends that goes on at `start`: at a tag, or at blanks that may be folded.
  private static func plainEnd(_ html: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    unsafe html.withUnsafeBytes { bytes in
      // Seven bytes at a time while they are letters and single blanks; the eighth is looked at to
      // know what follows a blank.
      while index + 8 <= bytes.count {
        let word = unsafe UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        if Self.mayStop(word) { break }
        index += 7
      }
    }
    while index < html.count, html[index] > 0x20, html[index] != UInt8(ascii: "<") { index += 1 }
    return index
  }

  /// Whether eight bytes hold a `<`, a control character or two blanks in a row; bit tricks after
  /// "Determine if a word has a zero byte" and "… a byte less than n" of Bit Twiddling Hacks.
  @inline(__always)
  private static func mayStop(_ word: UInt64) -> Bool {
    let tag = word ^ 0x3C3C_3C3C_3C3C_3C3C
    let blank = word ^ 0x2020_2020_2020_2020
    let controls = (word &- 0x2020_2020_2020_2020) & ~word
    let tags = (tag &- 0x0101_0101_0101_0101) & ~tag
    let blanks = ~(((blank & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | blank)
    return (controls | tags | blanks & blanks >> 8) & 0x8080_8080_8080_8080 != 0
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  /// Whether white space before this index never shows, as a block starts or ends here.
  private static func startsBlock(_ html: borrowing Span<UInt8>, at index: Int) -> Bool {
    html[index] == UInt8(ascii: "<") && HTMLElement(html, at: index).isBlock
  }

  /// Behind the `>` that ends a tag, from its name on; one in a quoted value does not count.
  private static func tagEnd(_ html: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
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
    guard html.count - start >= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      for offset in letters.indices where unsafe html[start + offset] != letters[offset] {
        return false
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

  /// At the next `</` with this name, or nil.
  private static func findEndTag(
    _ name: Range<Int>, in html: borrowing Span<UInt8>, from start: Int
  ) -> Int? {
    var index = start
    while index + 2 + name.count <= html.count {
      if html[index] == UInt8(ascii: "<"), html[index + 1] == UInt8(ascii: "/"),
        name.allSatisfy({ html[$0] == html[index + 2 + $0 - name.lowerBound] })
      {
        return index
      }
      index += 1
    }
    return nil
  }
}
