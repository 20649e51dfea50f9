/// What the minifier knows of an element by the name in its tag.
struct HTMLElement {
  /// Whether white space around the tag never shows: it starts or ends a block, or is in the head.
  let isBlock: Bool
  /// Whether what stands in the element is not folded.
  let isRaw: Bool
  /// The name in the document's bytes.
  let name: Range<Int>

  /// Reads the name of the tag that starts at an index; lower-case names are known.
  init(_ html: borrowing Span<UInt8>, at start: Int) {
    var lower = start + 1
    if lower < html.count, html[lower] == UInt8(ascii: "/") { lower += 1 }
    var upper = lower
    var packed: UInt64 = 0
    while upper < html.count, Self.isNameByte(html[upper]) {
      // The last eight bytes: no two names that are known share them and their length.
      packed = packed << 8 | UInt64(html[upper])
      upper += 1
    }
    name = lower..<upper
    let known = Self.known(packed)
    let isKnown = Int(known.count) == upper - lower
    isBlock = isKnown && known.isBlock
    isRaw = isKnown && known.isRaw
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "!")
  }

  /// An element that is treated otherwise than text; `count` is -1 in an empty place of the table.
  private struct Known {
    var packed: UInt64 = 0
    var count: Int32 = -1
    var isBlock = false
    var isRaw = false
  }

  private static func known(_ packed: UInt64) -> Known {
    let table = Self.table
    var place = slot(of: packed)
    while true {
      let known = table[place]
      if known.packed == packed || known.count < 0 { return known }
      place = (place + 1) & 0xFF
    }
  }

  /// Names by `slot`, or in the places after it up to an empty one.
  private static let table: [Known] = {
    var table = Array(repeating: Known(), count: 256)
    for name in blockNames + rawNames {
      let packed = name.utf8.reduce(0) { $0 << 8 | UInt64($1) }
      var place = slot(of: packed)
      while table[place].count > 0, table[place].packed != packed { place = (place + 1) & 0xFF }
      table[place] = Known(
        packed: packed, count: Int32(name.utf8.count), isBlock: blockNames.contains(name),
        isRaw: rawNames.contains(name))
    }
    return table
  }()

  private static func slot(of packed: UInt64) -> Int {
    Int(truncatingIfNeeded: (packed &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }

  private static let blockNames = [
    "p", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "tr", "td",
    "th", "div", "nav", "pre", "main", "head", "body", "html", "meta", "link", "form", "base",
    "title", "aside", "table", "thead", "tbody", "tfoot", "style", "header", "footer", "figure",
    "script", "dialog", "legend", "section", "article", "details", "summary", "caption", "address",
    "!doctype", "fieldset", "colgroup", "blockquote", "figcaption",
  ]

  private static let rawNames = ["pre", "style", "script", "textarea"]
}
