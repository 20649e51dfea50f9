/// Text without markup, taken from HTML that the renderer wrote.
enum PlainText {
  /// Tags are left out, character references resolved, runs of blanks and line breaks become one
  /// blank.
  static func of(html: ByteView, from start: Int = 0) -> [UInt8] {
    let blank = UInt8(ascii: " ")
    return [UInt8](capacity: html.count - start) { text in
      var index = start
      var isAfterBlank = true
      while index < html.count {
        let byte = html[index]
        index += 1
        switch byte {
        case UInt8(ascii: "<"):
          while index < html.count, html[index] != UInt8(ascii: ">") { index += 1 }
          index += 1
        case blank, 9, 10, 13:
          if !isAfterBlank { text.append(blank) }
          isAfterBlank = true
        default:
          isAfterBlank = false
          if byte == UInt8(ascii: "&"), let reference = reference(at: index, in: html) {
            text.append(reference.meant)
            index += reference.length
          } else {
            text.append(byte)
          }
        }
      }
      if isAfterBlank, !text.isEmpty { _ = text.removeLast() }
    }
  }

  static func of(html: [UInt8]) -> [UInt8] {
    html.withView { of(html: $0) }
  }

  /// What the reference means whose `&` stands before `index`, and its length behind the `&`.
  private static func reference(at index: Int, in html: ByteView) -> (meant: UInt8, length: Int)? {
    let rest = html.part(from: index)
    if rest.starts(with: "amp;") { return (UInt8(ascii: "&"), 4) }
    if rest.starts(with: "lt;") { return (UInt8(ascii: "<"), 3) }
    if rest.starts(with: "gt;") { return (UInt8(ascii: ">"), 3) }
    if rest.starts(with: "quot;") { return (UInt8(ascii: "\""), 5) }
    return nil
  }
}
