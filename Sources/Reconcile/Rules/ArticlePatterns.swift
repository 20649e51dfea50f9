/// Numbers of articles that do not count; `*` stands for any characters, none as well.
///
/// Letters of ASCII are compared without their case, and blanks at the ends are left out.
package struct ArticlePatterns: Sendable, Hashable {
  /// Of each, what stands between its stars; the first and last may be empty.
  private let patterns: [[[UInt8]]]

  package static let none = ArticlePatterns([])

  package init(_ texts: [String]) {
    patterns = texts.map(Self.folded).filter { !$0.isEmpty }.map { text in
      text.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
    }
  }

  package var isEmpty: Bool { patterns.isEmpty }

  /// An article without a number is never one of them.
  package func contains(_ article: String) -> Bool {
    if patterns.isEmpty { return false }
    let text = Self.folded(article)
    return !text.isEmpty && patterns.contains { Self.matches($0, text[...]) }
  }

  private static func folded(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return bytes.drop { $0 <= 0x20 }.map { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
  }

  /// Whether the parts stand in the text, one after the other, the first and last at its ends.
  private static func matches(_ parts: [[UInt8]], _ text: ArraySlice<UInt8>) -> Bool {
    guard let first = parts.first, let last = parts.last, text.starts(with: first) else {
      return false
    }
    if parts.count == 1 { return text.count == first.count }
    var rest = text.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      var start = rest.startIndex
      while start + part.count <= rest.endIndex, !rest[start...].starts(with: part) { start += 1 }
      if start + part.count > rest.endIndex { return false }
      rest = rest[(start + part.count)...]
    }
    return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
  }
}
