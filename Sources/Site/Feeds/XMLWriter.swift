/// Appends XML: elements, attributes and text, escaped, in UTF-8.
struct XMLWriter {
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
  private var openNames: [String] = []

  /// `<name a="b">`, to be ended by `end`.
  mutating func begin(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    startTag(name, attributes)
    append(">")
    openNames.append(name)
  }

  mutating func end() {
    guard let name = openNames.popLast() else { preconditionFailure("an element ends twice") }
    append("</\(name)>\n")
  }

  /// `<name a="b"/>`
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    startTag(name, attributes)
    append("/>\n")
  }

  /// `<name a="b">text</name>`
  mutating func element(
    _ name: String, _ text: String, _ attributes: KeyValuePairs<String, String> = [:]
  ) {
    startTag(name, attributes)
    append(">")
    escape(text.utf8)
    append("</\(name)>\n")
  }

  /// As `element`, for text in bytes.
  mutating func element(
    _ name: String, utf8: [UInt8], _ attributes: KeyValuePairs<String, String> = [:]
  ) {
    startTag(name, attributes)
    append(">")
    escape(utf8)
    append("</\(name)>\n")
  }

  private mutating func startTag(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    append("<\(name)")
    for (key, value) in attributes {
      append(" \(key)=\"")
      escape(value.utf8)
      append("\"")
    }
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func escape(_ text: some Sequence<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      // XML 1.0 has no way to write the other control characters.
      case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20: append("\u{FFFD}")
      default: bytes.append(byte)
      }
    }
  }
}
