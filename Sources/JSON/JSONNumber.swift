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

  /// The value of a number written without fraction and exponent, when it fits.
  package var int64: Int64? { Int64(text) }

  /// The nearest binary number; infinite when the number is too large.
  package var double: Double { Double(text) ?? .nan }
}
