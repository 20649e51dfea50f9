internal import JSON

/// Cuts the first list out of each object of a text, one object after the other: the pages that an
/// interface gave. Memory is bounded by the longest element.
struct WrappedLists {
  private enum Place {
    /// In an object, or between two, before the list.
    case before
    case within
    /// In what is left of the object.
    case after
  }

  private var place = Place.before
  /// How many brackets are open around the list.
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  private var splitter = JSONSplitter()
  /// Of the byte that comes next, outside of the list.
  private var line = 1
  /// Elements of the lists that have ended.
  private var count = 0

  /// Whether the text did not end in the middle of an element, or before an object's list.
  var isComplete: Bool {
    switch place {
    case .before: depth == 0
    case .within: false
    case .after: true
    }
  }

  /// What is left of an element that was cut off.
  var rest: JSONSplitter.Value { numbered(splitter.rest) }

  /// Calls `body` with the elements that end within `bytes`, numbered from 1 on.
  mutating func append(_ bytes: Span<UInt8>, _ body: (JSONSplitter.Value) -> Void) {
    var values: [JSONSplitter.Value] = []
    var offset = 0
    while offset < bytes.count {
      if case .within = place {
        offset += splitter.appendList(bytes.extracting(droppingFirst: offset), into: &values)
        for value in values { body(numbered(value)) }
        if splitter.hasEnded { leaveList() }
        values.removeAll(keepingCapacity: true)
      } else {
        offset += look(at: bytes.extracting(droppingFirst: offset))
      }
    }
  }

  private func numbered(_ value: JSONSplitter.Value) -> JSONSplitter.Value {
    JSONSplitter.Value(number: count + value.number, line: value.line, bytes: value.bytes)
  }

  private mutating func leaveList() {
    count = rest.number - 1
    line = splitter.line
    place = .after
  }

  /// Goes on to the next list; says over how many bytes.
  private mutating func look(at bytes: Span<UInt8>) -> Int {
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 0x0A { line += 1 }
      if isInString {
        let isEnd = !isEscaped && byte == UInt8(ascii: "\"")
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        if isEnd { isInString = false }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "["):
        if case .before = place {
          place = .within
          splitter = JSONSplitter(line: line)
          return index
        }
        depth += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth = max(depth - 1, 0)
        if depth == 0 { place = .before }
      default: break
      }
    }
    return bytes.count
  }
}
