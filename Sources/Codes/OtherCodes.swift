/// Codes of a shop that are nobody's recommendation: sales, newsletters, free shipping.
///
/// Each is written as at the checkout; `*` stands for any symbols. They are compared in the folded
/// form, in which `O` is `0` and marks are left out.
package struct OtherCodes: Sendable, Equatable {
  /// Of each, what stands between its stars, folded; the first and last may be empty.
  private let patterns: [[[UInt8]]]

  /// The least symbols that one must name: fewer would take in too much.
  package static let symbolsMin = 3

  package static let none = OtherCodes([])

  package init(_ texts: [String]) {
    patterns = texts.filter(Self.isUsable).map { text in
      text.split(separator: "*", omittingEmptySubsequences: false).map {
        CodeReader.foldedSymbols(Array($0.utf8).span)
      }
    }
  }

  /// Whether a text names enough symbols to be a pattern.
  package static func isUsable(_ text: String) -> Bool {
    CodeReader.foldedSymbols(Array(text.utf8).span).count >= symbolsMin
  }

  package func contains(_ code: Code) -> Bool {
    if patterns.isEmpty { return false }
    var text: [UInt8] = []
    code.append(to: &text)
    return contains(symbols: CodeReader.foldedSymbols(text.span))
  }

  /// `text`: as it was typed, also one that cannot be a code: `Gratisversand ab 50 €`.
  package func contains(_ text: borrowing Span<UInt8>) -> Bool {
    patterns.isEmpty ? false : contains(symbols: CodeReader.foldedSymbols(text))
  }

  private func contains(symbols: [UInt8]) -> Bool {
    patterns.contains { Self.matches($0, symbols[...]) }
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
