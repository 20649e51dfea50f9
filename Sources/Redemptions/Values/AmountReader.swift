internal import Quantity

/// Reads amounts as exports write them; nothing is guessed, nothing is rounded.
///
/// Signs: `-5`, `5-`, `(5)`, `−5`. Groups of three by comma, dot, apostrophe or blank. A currency
/// code or symbol may stand before or after. Decimals beyond the currency's must be zeros. More
/// than `Money.minorUnitsMax` is no amount.
package struct AmountReader: Sendable {
  private let style: DecimalStyle

  package init(_ style: DecimalStyle) {
    self.style = style
  }

  /// In minor units of a currency with so many decimals.
  package func minorUnits(
    _ text: borrowing Span<UInt8>, decimals: Int
  ) throws(AmountFlaw) -> Int64 {
    if let plain = Self.plain(text, decimals: decimals), style != .comma { return plain }
    var number = try Self.strip(text)
    let mark = try decimalMark(number.bytes, decimals: decimals)
    number.bytes = try Self.ungrouped(number.bytes, mark: mark)
    let value = try Self.value(number.bytes, mark: mark, decimals: decimals)
    return number.isNegative ? -value : value
  }

  /// The common case: digits, one dot, all decimals; nil for anything else.
  private static func plain(_ text: borrowing Span<UInt8>, decimals: Int) -> Int64? {
    guard decimals == 2, (4...15).contains(text.count), text[text.count - 3] == UInt8(ascii: ".")
    else { return nil }
    var value: Int64 = 0
    for index in text.indices where index != text.count - 3 {
      let digit = text[index] &- UInt8(ascii: "0")
      if digit > 9 { return nil }
      value = value &* 10 &+ Int64(digit)
    }
    return value
  }

  private struct Number {
    /// ASCII digits, dots, commas, and apostrophes for every other grouping mark.
    var bytes: [UInt8] = []
    var isNegative = false
  }

  /// Takes signs, blanks and the currency off.
  private static func strip(_ text: borrowing Span<UInt8>) throws(AmountFlaw) -> Number {
    var scalars: [Unicode.Scalar] = []
    for scalar in String(copying: text).unicodeScalars { scalars.append(scalar) }
    if scalars.first == "'" { scalars.removeFirst() }
    var number = Number()
    var signs = 0
    trim(&scalars)
    if scalars.first == "(", scalars.last == ")" {
      scalars.removeFirst()
      scalars.removeLast()
      (number.isNegative, signs) = (true, 1)
    }
    takeSign(&scalars, &number, &signs)
    takeCurrency(&scalars)
    takeSign(&scalars, &number, &signs)
    guard signs <= 1, scalars.count <= 40 else { throw .shape }
    for scalar in scalars {
      switch scalar {
      case "0"..."9", ".", ",": number.bytes.append(UInt8(scalar.value))
      case "'", "\u{2019}", " ", "\u{A0}", "\u{202F}", "\u{2009}":
        number.bytes.append(UInt8(ascii: "'"))
      default: throw .shape
      }
    }
    return number
  }

  private static func takeSign(
    _ scalars: inout [Unicode.Scalar], _ number: inout Number, _ signs: inout Int
  ) {
    trim(&scalars)
    if let first = scalars.first, ["-", "\u{2212}", "+"].contains(first) {
      number.isNegative = first != "+"
      signs += 1
      scalars.removeFirst()
    }
    if let last = scalars.last, ["-", "\u{2212}"].contains(last) {
      number.isNegative = true
      signs += 1
      scalars.removeLast()
    }
    trim(&scalars)
  }

  /// A code of letters (`EUR`, `RM`, `Fr.`) or a symbol, on one side.
  private static func takeCurrency(_ scalars: inout [Unicode.Scalar]) {
    let before = scalars.prefix { isCurrency($0) }
    if !before.isEmpty, before.count <= 3 {
      scalars.removeFirst(before.count)
      if before.count == 2, scalars.first == "." { scalars.removeFirst() }
      return
    }
    let after = scalars.reversed().prefix { isCurrency($0) }
    if (after.count == 1 && after.first?.isASCII == false || after.first == "$")
      || after.count == 3
    {
      scalars.removeLast(after.count)
    }
  }

  private static func isCurrency(_ scalar: Unicode.Scalar) -> Bool {
    ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar)
      || scalar.properties.generalCategory == .currencySymbol
  }

  private static func trim(_ scalars: inout [Unicode.Scalar]) {
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
  }

  /// The mark before the decimals, nil where there are none.
  private func decimalMark(
    _ bytes: [UInt8], decimals: Int
  ) throws(AmountFlaw) -> UInt8? {
    let dot = UInt8(ascii: ".")
    let comma = UInt8(ascii: ",")
    switch style {
    case .dot: return dot
    case .comma: return comma
    case .either: break
    }
    let lastDot = bytes.lastIndex(of: dot)
    let lastComma = bytes.lastIndex(of: comma)
    if let lastDot, let lastComma { return lastDot > lastComma ? dot : comma }
    guard let last = lastDot ?? lastComma else { return nil }
    let mark = bytes[last]
    if bytes.count(where: { $0 == mark }) > 1 { return mark == dot ? comma : dot }
    let hasOtherGroups = bytes.contains(UInt8(ascii: "'"))
    if bytes.count - last - 1 != 3 || hasOtherGroups { return mark }
    if decimals == 0 { return mark == dot ? comma : dot }
    throw .ambiguous
  }

  /// The digits and at most one mark; groups before it must have three digits, but the first.
  private static func ungrouped(
    _ bytes: [UInt8], mark: UInt8?
  ) throws(AmountFlaw) -> [UInt8] {
    let whole = bytes.prefix { $0 != mark }
    let rest = bytes.dropFirst(whole.count)
    let groups = whole.split(omittingEmptySubsequences: false) { !isDigit($0) }
    if groups.count > 1 {
      let separators = Set(whole.filter { !isDigit($0) })
      guard separators.count == 1, (1...3).contains(groups[0].count),
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { throw .shape }
    }
    guard rest.dropFirst().allSatisfy(isDigit) else { throw .shape }
    return whole.filter(isDigit) + rest
  }

  private static func value(
    _ bytes: [UInt8], mark: UInt8?, decimals: Int
  ) throws(AmountFlaw) -> Int64 {
    let whole = bytes.prefix { $0 != mark }
    var fraction = Array(bytes.dropFirst(whole.count + 1))
    let hasMark = whole.count < bytes.count
    guard !whole.isEmpty || !fraction.isEmpty, !hasMark || !fraction.isEmpty else { throw .shape }
    while fraction.count > decimals, fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    guard fraction.count <= decimals else { throw .tooPrecise }
    fraction += [UInt8](repeating: UInt8(ascii: "0"), count: decimals - fraction.count)
    var value: Int64 = 0
    for byte in whole + fraction {
      let (scaled, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, stillTooLarge) = scaled.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
      if tooLarge || stillTooLarge || sum > Money.minorUnitsMax { throw .tooLarge }
      value = sum
    }
    return value
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension String {
  /// The text of bytes, ill-formed UTF-8 replaced by U+FFFD.
  init(copying bytes: borrowing Span<UInt8>) {
    self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
