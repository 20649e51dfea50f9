extension Money {
  /// Why a text is not an amount.
  package enum ParsingError: Error, Sendable, Hashable {
    /// Not digits, a dot, a blank and a code.
    case shape
    case unknownCurrency(String)
    /// The currency has another number of decimals than were written.
    case decimals(Currency)
    case tooLarge
  }

  /// Reads an amount as programme data writes it: `25.00 EUR`, `25 EUR`, `-0.50 EUR`, `2500 JPY`.
  ///
  /// A dot before all decimals of the currency or none of them; one blank; no leading zeros, no
  /// plus, no grouping, `minorUnitsMax` at most. Exports of shops have readers of their own.
  package init(parsing text: String) throws(ParsingError) {
    var scanner = FieldScanner(text)
    let isNegative = scanner.take(UInt8(ascii: "-"))
    let whole = try Self.digits(&scanner)
    var fraction: (value: Int128, count: Int)?
    if scanner.take(UInt8(ascii: ".")) {
      fraction = scanner.digits()
      if fraction == nil { throw .shape }
    }
    guard scanner.take(UInt8(ascii: " ")) else { throw .shape }
    let code = scanner.remainder()
    guard code.utf8.count == 3 else { throw .shape }
    guard let currency = Currency(code: code) else { throw .unknownCurrency(code) }
    if let fraction, fraction.count != currency.decimals { throw .decimals(currency) }
    let units = whole * Int128(currency.minorUnitsPerUnit) + (fraction?.value ?? 0)
    guard units <= Int128(Self.minorUnitsMax) else { throw .tooLarge }
    let minorUnits = Int64(isNegative ? -units : units)
    self.init(minorUnits: minorUnits, currency: currency)
  }

  /// The digits before the dot: `0` or a number without leading zeros.
  private static func digits(_ scanner: inout FieldScanner) throws(ParsingError) -> Int128 {
    let startsWithZero = scanner.next == UInt8(ascii: "0")
    guard let (value, count) = scanner.digits(), count == 1 || !startsWithZero else {
      throw .shape
    }
    return value
  }
}
