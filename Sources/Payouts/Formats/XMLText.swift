/// An XML document in UTF-8, written element by element.
package struct XMLText {
  package private(set) var bytes = Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8) + [0x0A]
  private var names: [String] = []

  package init() {}

  package mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    start(name, attributes)
    bytes.append(0x0A)
    names.append(name)
  }

  package mutating func close() {
    guard let name = names.popLast() else { preconditionFailure("an element is open") }
    indent()
    bytes += Array("</\(name)>\n".utf8)
  }

  /// Elements in each other, and what `body` writes into the innermost.
  package mutating func inside(_ path: [String], _ body: (inout XMLText) -> Void) {
    for name in path { open(name) }
    body(&self)
    for _ in path { close() }
  }

  package mutating func leaf(_ name: String, _ text: String, _ attributes: [(String, String)] = [])
  {
    start(name, attributes)
    append(escaped: text)
    bytes += Array("</\(name)>\n".utf8)
  }

  private mutating func start(_ name: String, _ attributes: [(String, String)]) {
    indent()
    bytes += Array("<\(name)".utf8)
    for (key, value) in attributes {
      bytes += Array(" \(key)=\"".utf8)
      append(escaped: value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func indent() {
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: 2 * names.count)
  }

  private mutating func append(escaped text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
