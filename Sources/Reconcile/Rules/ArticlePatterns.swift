internal import Codes

/// Numbers of articles that do not count; `*` stands for any characters, none as well.
///
/// Letters of ASCII are compared without their case, and blanks at the ends are left out.
package struct ArticlePatterns: Sendable, Hashable {
  private let patterns: [StarPattern]

  package static let none = ArticlePatterns([])

  package init(_ texts: [String]) {
    patterns = texts.map(Self.folded).filter { !$0.isEmpty }.map { text in
      StarPattern(
        text.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init))
    }
  }

  package var isEmpty: Bool { patterns.isEmpty }

  /// An article without a number is never one of them.
  package func contains(_ article: String) -> Bool {
    if patterns.isEmpty { return false }
    let text = Self.folded(article)
    return !text.isEmpty && patterns.contains { $0.matches(text) }
  }

  private static func folded(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return bytes.drop { $0 <= 0x20 }.map { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
  }
}
