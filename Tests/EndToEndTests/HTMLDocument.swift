/// The elements of an HTML text with their attributes, read without the code that wrote it.
///
/// Knows as much of HTML as generated pages need: comments, declarations, quoted and bare
/// attributes, the usual character references, and the text of `script` and `style`.
struct HTMLDocument {
  struct Element {
    var name: String
    var attributes: [String: String] = [:]

    subscript(attribute: String) -> String? { attributes[attribute] }
  }

  private(set) var elements: [Element] = []
  /// The text of each `script` and `style` element, in order.
  private(set) var rawTexts: [(element: String, text: String)] = []

  init(_ text: String) {
    var scanner = Scanner(Array(text.utf8))
    while scanner.skip(past: "<") {
      if scanner.take("!--") {
        _ = scanner.skip(past: "-->")
      } else if scanner.next == UInt8(ascii: "!") || scanner.next == UInt8(ascii: "/") {
        _ = scanner.skip(past: ">")
      } else if let element = scanner.element() {
        elements.append(element)
        if element.name == "script" || element.name == "style" {
          rawTexts.append((element.name, scanner.text(before: "</\(element.name)")))
        }
      }
    }
  }

  /// What links may name after `#`.
  var ids: Set<String> { Set(elements.compactMap { $0["id"] }) }

  /// Every address that the document names, with the element and attribute that does.
  var addresses: [(element: Element, attribute: String, address: String)] {
    let single = ["href", "src", "action", "poster", "data", "formaction"]
    return elements.flatMap { element in
      single.compactMap { name in element[name].map { (element, name, $0) } }
        + (element["srcset"] ?? "").split(separator: ",").compactMap { candidate in
          candidate.split(separator: " ").first.map { (element, "srcset", String($0)) }
        }
    }
  }

  private struct Scanner {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
    }

    var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func take(_ text: String) -> Bool {
      guard bytes[index...].starts(with: text.utf8) else { return false }
      index += text.utf8.count
      return true
    }

    /// Moves behind the next `text`; false, at the end, when there is none.
    mutating func skip(past text: String) -> Bool {
      while index < bytes.count {
        if take(text) { return true }
        index += 1
      }
      return false
    }

    mutating func text(before end: String) -> String {
      let start = index
      while index < bytes.count, !bytes[index...].starts(with: end.utf8) { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// The element whose name comes next; nil when there is no name.
    mutating func element() -> Element? {
      var element = Element(name: word(until: "/>").lowercased())
      guard !element.name.isEmpty else { return nil }
      while let byte = next, byte != UInt8(ascii: ">") {
        if byte <= 0x20 || byte == UInt8(ascii: "/") {
          index += 1
          continue
        }
        let name = word(until: "=/>").lowercased()
        element.attributes[name] = take("=") ? HTMLText.decoded(value()) : ""
      }
      _ = take(">")
      return element
    }

    private mutating func value() -> String {
      for quote in ["\"", "'"] where take(quote) {
        let value = text(before: quote)
        _ = take(quote)
        return value
      }
      return word(until: ">")
    }

    private mutating func word(until ends: String) -> String {
      let start = index
      while let byte = next, byte > 0x20, !ends.utf8.contains(byte) { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
  }
}
