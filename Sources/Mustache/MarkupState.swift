/// Where in HTML a template's text has arrived, as far as it can be told from the text alone.
enum MarkupState: Sendable, Hashable {
  case content
  /// Between `<!--` and `-->`.
  case comment
  /// In a tag, outside of attribute values; `name` is the element's, in lower case.
  case tag(name: String)
  /// Behind the `=` of an attribute, or in a value without quotes.
  case unquotedValue(element: String)
  case quotedValue(element: String, quote: UInt8)
  /// In `script` or `style`.
  case rawText(element: String)

  /// The state after more text.
  func after(_ text: ArraySlice<UInt8>) -> MarkupState {
    var state = self
    var rest = text
    while let byte = rest.first { state = state.step(byte, &rest) }
    return state
  }

  /// The state after the first byte of `rest`, or after as many as belong together.
  private func step(_ byte: UInt8, _ rest: inout ArraySlice<UInt8>) -> MarkupState {
    switch self {
    case .content: return afterContent(byte, &rest)
    case .comment:
      let isEnd = rest.starts(with: "-->".utf8)
      rest = rest.dropFirst(isEnd ? 3 : 1)
      return isEnd ? .content : self
    case .rawText(let element):
      if rest.prefix(element.utf8.count + 2).map(\.lowercased).elementsEqual("</\(element)".utf8) {
        rest = rest.dropFirst(element.utf8.count + 2)
        return .tag(name: "/" + element)
      }
    case .tag(let name):
      if byte == UInt8(ascii: ">") {
        rest.removeFirst()
        return name == "script" || name == "style" ? .rawText(element: name) : .content
      }
      if byte == UInt8(ascii: "=") {
        rest.removeFirst()
        return .unquotedValue(element: name)
      }
    case .unquotedValue(let element): return afterValue(byte, element, &rest)
    case .quotedValue(let element, let quote):
      if byte == quote {
        rest.removeFirst()
        return .tag(name: element)
      }
    }
    rest.removeFirst()
    return self
  }

  private func afterContent(_ byte: UInt8, _ rest: inout ArraySlice<UInt8>) -> MarkupState {
    guard byte == UInt8(ascii: "<") else {
      rest.removeFirst()
      return self
    }
    if rest.starts(with: "<!--".utf8) {
      rest = rest.dropFirst(4)
      return .comment
    }
    rest.removeFirst()
    let name = rest.prefix { $0.isNamePart }
    guard !name.isEmpty else { return .content }
    rest = rest.dropFirst(name.count)
    return .tag(name: String(decoding: name.map(\.lowercased), as: UTF8.self))
  }

  /// Behind `=` a quote starts a quoted value; a blank or `>` ends one without quotes.
  private func afterValue(
    _ byte: UInt8, _ element: String, _ rest: inout ArraySlice<UInt8>
  ) -> MarkupState {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      rest.removeFirst()
      return .quotedValue(element: element, quote: byte)
    case UInt8(ascii: ">"): return .tag(name: element)
    default:
      rest.removeFirst()
      return byte.isWhitespace ? .tag(name: element) : self
    }
  }
}

extension UInt8 {
  fileprivate var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }

  /// What the name of an element or end tag may start with and hold.
  fileprivate var isNamePart: Bool {
    switch lowercased {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "/"),
      UInt8(ascii: "!"):
      true
    default: isDigit
    }
  }
}
