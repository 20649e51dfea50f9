/// What German registration offices keep off number plates, where it stands by itself in a code.
enum NumberPlates {
  private static let letters = ["HH", "HJ", "KZ", "NS", "SA", "SS"].map { Array($0.utf8) }
  private static let numbers = ["18", "88"].map { Array($0.utf8) }
  private static let anywhere = Array("1488".utf8)

  /// Looks at the code as a whole, as in an address, and at each group, as it is printed.
  static func refuse(_ code: Code, groups: [Range<Int>]) -> Bool {
    if showsNumber(code) { return true }
    let whole = 0..<code.count
    return stands(in: code, whole) || groups.contains { stands(in: code, $0) }
  }

  /// Whether a run of letters, or of digits, is just one of the refused.
  private static func stands(in code: Code, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    for index in range {
      let isLast = index + 1 == range.upperBound
      guard isLast || isLetter(code[index]) != isLetter(code[index + 1]) else { continue }
      if index + 1 - start == 2 {
        let refused = isLetter(code[start]) ? letters : numbers
        if refused.contains(where: { $0[0] == code[start] && $0[1] == code[start + 1] }) {
          return true
        }
      }
      start = index + 1
    }
    return false
  }

  private static func showsNumber(_ code: Code) -> Bool {
    guard code.count >= anywhere.count else { return false }
    return (0...(code.count - anywhere.count)).contains { start in
      anywhere.indices.allSatisfy { code[start + $0] == anywhere[$0] }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") }
}
