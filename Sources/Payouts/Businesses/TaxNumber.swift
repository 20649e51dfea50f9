/// A German tax number as a tax office gives it: 10 or 11 digits with strokes between, or the 13
/// digits by which all offices write it.
package struct TaxNumber: Sendable, Hashable {
  /// As it was written, without blanks at its ends.
  package let text: String

  private static let digitCounts: Set<Int> = [10, 11, 13]

  /// Nil when it is none.
  package init?(_ text: String) {
    let decimals = UInt8(ascii: "0")...UInt8(ascii: "9")
    let digits = text.utf8.filter { decimals.contains($0) }
    let rest = text.utf8.filter { !decimals.contains($0) }
    guard Self.digitCounts.contains(digits.count), Set(digits).count > 1,
      rest.allSatisfy({ $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: " ") })
    else { return nil }
    self.text = text
  }
}
