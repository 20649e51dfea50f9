/// A share of an amount, exact to the millionth: 2.5 % is 25,000 parts per million.
package struct Rate: Sendable, Hashable, BitwiseCopyable {
  package let partsPerMillion: Int64

  package init(partsPerMillion: Int64) {
    self.partsPerMillion = partsPerMillion
  }

  /// Why a text is not a rate.
  package enum ParsingError: Error, Sendable, Hashable {
    /// Not digits, perhaps a dot and digits, and a percent sign.
    case shape
    /// More than four decimals: finer than a millionth.
    case decimals
    case tooLarge
  }

  /// Reads a rate as programme data writes it: `5 %`, `2.5 %`, `5%`; never negative.
  ///
  /// At most four decimals, and at most 1000 %.
  package init(parsing text: String) throws(ParsingError) {
    var scanner = FieldScanner(text)
    let startsWithZero = scanner.next == UInt8(ascii: "0")
    guard let (whole, wholeCount) = scanner.digits(), wholeCount == 1 || !startsWithZero else {
      throw .shape
    }
    var fraction: Int128 = 0
    if scanner.take(UInt8(ascii: ".")) {
      guard let (value, count) = scanner.digits() else { throw .shape }
      if count > 4 { throw .decimals }
      fraction = (count..<4).reduce(value) { value, _ in value * 10 }
    }
    _ = scanner.take(UInt8(ascii: " "))
    guard scanner.take(UInt8(ascii: "%")), scanner.isAtEnd else { throw .shape }
    guard whole < 1000 || (whole == 1000 && fraction == 0) else { throw .tooLarge }
    partsPerMillion = Int64(whole * 10_000 + fraction)
  }

  /// The share of an amount, rounded to whole minor units.
  package func applied(
    to amount: Money, rounding: Rounding = .halfAwayFromZero
  ) throws(MoneyError) -> Money {
    let product = Int128(amount.minorUnits) * Int128(partsPerMillion)
    return try Money(checking: rounding.divide(product, by: 1_000_000), amount.currency)
  }

  /// The percentage as digits and how many of them are decimals, without trailing zeros:
  /// 2.5 % → (25, 1).
  package var percent: (digits: Int64, decimals: Int) {
    var digits = partsPerMillion
    var decimals = 4
    while decimals > 0, digits.isMultiple(of: 10) {
      digits /= 10
      decimals -= 1
    }
    return (digits, decimals)
  }
}

extension Rate: Comparable {
  package static func < (first: Rate, second: Rate) -> Bool {
    first.partsPerMillion < second.partsPerMillion
  }
}

extension Rate: CustomStringConvertible {
  /// As programme data writes it: `2.5 %`.
  package var description: String {
    let (digits, decimals) = percent
    return FixedPoint.text(digits, decimals: decimals) + " %"
  }
}
