/// Takes fixed fields off the front of a short text; nothing is skipped, nothing is guessed.
struct FieldScanner {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = text[...].utf8
  }

  var isAtEnd: Bool { rest.isEmpty }

  var next: UInt8? { rest.first }

  /// Takes `byte` when it comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard rest.first == byte else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes one of `bytes` when it comes next.
  mutating func takeOne(of bytes: String.UTF8View) -> UInt8? {
    guard let next = rest.first, bytes.contains(next) else { return nil }
    rest.removeFirst()
    return next
  }

  /// Takes exactly `count` digits.
  mutating func number(digits count: Int) -> Int? {
    let start = rest
    guard let (value, taken) = digits(max: count), taken == count else {
      rest = start
      return nil
    }
    return Int(value)
  }

  /// Takes the digits that come next, at most `max` of them; nil without any.
  ///
  /// A value beyond `valueMax` is given as that: more than any quantity holds, and it can still be
  /// multiplied by the minor units of any currency.
  mutating func digits(max: Int = .max) -> (value: Int128, count: Int)? {
    var value: Int128 = 0
    var count = 0
    while count < max, let byte = rest.first, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      value = min(value * 10 + Int128(byte - UInt8(ascii: "0")), Self.valueMax)
      count += 1
      rest.removeFirst()
    }
    return count == 0 ? nil : (value, count)
  }

  private static let valueMax: Int128 = 1_000_000_000_000_000_000_000_000_000_000

  /// Takes everything left.
  mutating func remainder() -> String {
    defer { rest.removeFirst(rest.count) }
    return String(decoding: rest, as: UTF8.self)
  }
}
