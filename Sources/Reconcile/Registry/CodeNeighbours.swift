package import Codes

/// Codes that a mistyped one may have meant: one wrong, missing or further symbol, or two
/// neighbours exchanged.
package enum CodeNeighbours {
  private static let symbols = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)

  /// All of them, issued or not; itself is not among them.
  package static func all(of code: Code) -> Set<Code> {
    var text: [UInt8] = []
    code.append(to: &text)
    var found: Set<Code> = []
    for index in 0...text.count {
      for symbol in symbols {
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
    return found
  }

  private static func note(_ text: [UInt8], _ found: inout Set<Code>) {
    if let code = Code(exactly: text.span) { found.insert(code) }
  }
}
