/// Codes of a shop that are nobody's recommendation: sales, newsletters, free shipping.
///
/// Each is written as at the checkout; `*` stands for any symbols. They are compared in the folded
/// form, in which `O` is `0` and marks are left out.
package struct OtherCodes: Sendable, Equatable {
  /// Folded.
  private let patterns: [StarPattern]

  /// The least symbols that one must name: fewer would take in too much.
  package static let symbolsMin = 3

  package static let none = OtherCodes([])

  package init(_ texts: [String]) {
    patterns = texts.filter(Self.isUsable).map { text in
      StarPattern(
        text.split(separator: "*", omittingEmptySubsequences: false).map {
          CodeReader.foldedSymbols(Array($0.utf8).span)
        })
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
    patterns.contains { $0.matches(symbols) }
  }
}
