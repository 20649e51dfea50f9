/// Text without markup, taken from HTML that the renderer wrote.
enum PlainText {
  /// Tags are left out, character references resolved, line breaks become blanks.
  static func of(html: ByteView, from start: Int = 0) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(html.count - start)
    var index = start
    while index < html.count {
      let byte = html[index]
      switch byte {
      case UInt8(ascii: "<"):
        while index < html.count, html[index] != UInt8(ascii: ">") { index += 1 }
        index += 1
      case UInt8(ascii: "&"):
        index += appendReference(html, index, to: &text)
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"), UInt8(ascii: " "):
        if text.last != UInt8(ascii: " "), !text.isEmpty { text.append(UInt8(ascii: " ")) }
        index += 1
      default:
        text.append(byte)
        index += 1
      }
    }
    if text.last == UInt8(ascii: " ") { text.removeLast() }
    return text
  }

  static func of(html: [UInt8]) -> [UInt8] {
    html.withView { of(html: $0) }
  }

  private static let references: [(written: [UInt8], meant: UInt8)] = [
    (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&lt;".utf8), UInt8(ascii: "<")),
    (Array("&gt;".utf8), UInt8(ascii: ">")), (Array("&quot;".utf8), UInt8(ascii: "\"")),
  ]

  /// Appends what a reference stands for; returns its length.
  private static func appendReference(
    _ html: ByteView, _ index: Int, to text: inout [UInt8]
  ) -> Int {
    for reference in references where html[index...].starts(with: reference.written) {
      text.append(reference.meant)
      return reference.written.count
    }
    text.append(UInt8(ascii: "&"))
    return 1
  }
}
