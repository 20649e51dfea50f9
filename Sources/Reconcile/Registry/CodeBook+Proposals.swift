package import Codes

extension CodeBook {
  private static let symbols = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)

  /// Issued codes within one edit of a code, by their text; itself is not among them.
  package func near(_ code: Code) -> [Code] {
    var text: [UInt8] = []
    code.append(to: &text)
    var found: Set<Code> = []
    for index in 0...text.count {
      for symbol in Self.symbols {
        note(Array(text[..<index]) + [symbol] + text[index...], &found)
        if index < text.count {
          note(Array(text[..<index]) + [symbol] + text[(index + 1)...], &found)
        }
      }
      if index < text.count { note(Array(text[..<index]) + text[(index + 1)...], &found) }
      guard index + 1 < text.count else { continue }
      var exchanged = text
      exchanged.swapAt(index, index + 1)
      note(exchanged, &found)
    }
    found.remove(code)
    return found.sorted()
  }

  private func note(_ text: [UInt8], _ found: inout Set<Code>) {
    guard let code = Code(exactly: text.span), advocate(of: code) != nil else { return }
    found.insert(code)
  }
}
