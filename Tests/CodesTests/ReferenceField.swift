/// GF(32) by the book: polynomials over GF(2) multiplied and divided by x⁵+x²+1, and codes checked by
/// their two sums. Slow, and nothing like what it is compared with.
enum ReferenceField {
  static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  static func multiply(_ left: Int, _ right: Int) -> Int {
    var product = 0
    for bit in 0..<5 where right & (1 << bit) != 0 { product ^= left << bit }
    for degree in stride(from: 8, through: 5, by: -1) where product & (1 << degree) != 0 {
      product ^= 0b100101 << (degree - 5)
    }
    return product
  }

  static func values(_ text: String) -> [Int] {
    text.compactMap { alphabet.firstIndex(of: $0) }
  }

  static func text(_ values: [Int]) -> String { String(values.map { alphabet[$0] }) }

  static func isRight(_ values: [Int]) -> Bool {
    var plain = 0
    var weighted = 0
    var weight = 1
    for value in values {
      plain ^= value
      weighted ^= multiply(value, weight)
      weight = multiply(weight, 2)
    }
    return plain == 0 && weighted == 0
  }

  /// The right words that differ from `values` in one symbol.
  static func corrections(_ values: [Int]) -> [[Int]] {
    values.indices.flatMap { index in
      (1..<32).compactMap { difference in
        var changed = values
        changed[index] ^= difference
        return isRight(changed) ? changed : nil
      }
    }
  }

  /// Completes data symbols by trying all pairs of check symbols.
  static func completions(_ data: [Int]) -> [[Int]] {
    (0..<1024).map { data + [$0 >> 5, $0 & 31] }.filter(isRight)
  }
}
