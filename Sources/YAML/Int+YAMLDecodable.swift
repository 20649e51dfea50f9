extension Int: YAMLDecodable {
  package static var schema: Schema { .integer(minimum: nil, maximum: nil) }

  /// Digits with an optional minus, without quotes, leading zeros or separators.
  package static func decode(_ node: Node, _ decoder: inout NodeDecoder) -> Self? {
    let expected = "a whole number"
    guard let scalar = decoder.scalar(node, expected: expected) else { return nil }
    if scalar.style == .plain, let value = Int(strictDigits: scalar.text) { return value }
    let why =
      "whole numbers are written in digits only, without quotes, signs other than `-`"
      + " or leading zeros"
    decoder.reportBadValue(scalar.text, at: node, expected: expected, why: why, fix: "write 12")
    return nil
  }

  package var schemaValue: SchemaValue? { .integer(self) }

  /// `-?(0|[1-9][0-9]*)` within the range of Int; `-0` is refused.
  init?(strictDigits text: String) {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    guard let first = digits.first, digits.allSatisfy(\.isASCIIDigit) else { return nil }
    if first == UInt8(ascii: "0"), text.utf8.count > 1 { return nil }
    self.init(text)
  }
}
