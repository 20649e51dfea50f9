/// A number of a JSON text, kept as it was written: what it means is the reader's business.
package struct JSONNumber: Sendable, Hashable {
  /// Matches the grammar of RFC 8259 §6.
  package let text: String

  /// Takes text that is known to match the grammar.
  init(validated text: String) {
    self.text = text
  }

  package init(_ value: Int64) {
    text = String(value)
  }

  /// A number of `decimals` decimals, in units of the last: (5, 2) → `0.05`.
  package init(_ value: Int64, decimals: Int) {
    let digits = String(value.magnitude)
    let padded =
      String(repeating: "0", count: max(decimals + 1 - digits.utf8.count, 0)) + digits
    let fraction = decimals == 0 ? "" : "." + padded.suffix(decimals)
    text = (value < 0 ? "-" : "") + padded.dropLast(decimals) + fraction
  }

  /// The value of a number written without fraction and exponent, when it fits.
  package var int64: Int64? { Int64(text) }

  /// The nearest binary number; infinite when the number is too large.
  package var double: Double { Double(text) ?? .nan }
}
