/// Writes quantities the way readers of one language expect them.
///
/// German (also Austrian and Swiss) and English (British, and American for `en-US`) have tables;
/// other languages get the forms of the ISO: `1234.50 EUR`, `2026-11-21`, `P30D`. Signs and units
/// are joined by NO-BREAK SPACE, and negative numbers have MINUS SIGN, which is read aloud.
package struct LanguageFormat: Sendable {
  package let language: Language
  let patterns: LanguagePatterns

  package init(_ language: Language) {
    self.language = language
    patterns = LanguagePatterns.of(language)
  }

  package enum MoneyStyle: Sendable, Hashable {
    /// All decimals of the currency: `50,00 €`.
    case exact
    /// No decimals where they would be zeros: `50 €`, but `49,90 €`.
    case brief
  }

  /// `1.234,50 €`, `€1,234.50`.
  package func money(_ amount: Money, _ style: MoneyStyle = .exact) -> String {
    var value = amount.minorUnits
    var decimals = amount.currency.decimals
    if style == .brief, value.isMultiple(of: amount.currency.minorUnitsPerUnit) {
      value /= amount.currency.minorUnitsPerUnit
      decimals = 0
    }
    let (sign, digits) = signAndDigits(value, decimals: decimals)
    let symbol = symbol(of: amount.currency)
    let isWord = symbol.utf8.last.map { $0 < 0x80 && $0 != UInt8(ascii: "$") } ?? true
    return sign
      + (isWord ? patterns.moneyWithCode : patterns.money)
      .filled(["amount": digits, "symbol": symbol])
  }

  /// `€`, or the code where the language has no sign for it.
  package func symbol(of currency: Currency) -> String {
    if patterns.groupMark.isEmpty { return currency.code }
    return patterns.symbols[currency.code] ?? CurrencySymbol.common[currency.code]
      ?? currency.code
  }

  /// `1.234.567`, `1,234,567`.
  package func number(_ value: Int64) -> String { number(value, decimals: 0) }

  /// A number that counts tenths, hundredths and so on: (12345, 2) → `123,45`.
  package func number(_ value: Int64, decimals: Int) -> String {
    let (sign, digits) = signAndDigits(value, decimals: decimals)
    return sign + digits
  }

  /// `2,5 %`, `2.5%`.
  package func rate(_ rate: Rate) -> String {
    let (digits, decimals) = rate.percent
    return patterns.percent.filled(["number": number(digits, decimals: decimals)])
  }

  /// The form of a noun that `count` of it need.
  package func plural(_ count: Int64) -> PluralCategory { patterns.plural(count.magnitude) }

  package enum SpanStyle: Sendable, Hashable {
    /// As it is listed and counted: `Frist: 30 Tage`.
    case plain
    /// As it follows `innerhalb von`, `nach`, `within`, `after`: `30 Tagen`, `30 days`.
    case afterPreposition
  }

  /// `30 Tage`, `1 day`.
  package func span(_ span: CalendarSpan, _ style: SpanStyle = .plain) -> String {
    var forms = patterns.spans[span.unit] ?? [:]
    if style == .afterPreposition { forms = patterns.spansAfterPreposition[span.unit] ?? forms }
    let form = forms[plural(Int64(span.count))] ?? forms[.other] ?? "{count}"
    return form.filled(["count": number(Int64(span.count))])
  }

  /// `A`, `A und B`, `A, B und C`; empty for none.
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let joint = items.count == 2 ? patterns.lastOfTwo : patterns.lastOfMany
    return items.dropLast().joined(separator: ", ") + joint + last
  }

  private func signAndDigits(_ value: Int64, decimals: Int) -> (sign: String, digits: String) {
    let (sign, whole, fraction) = FixedPoint.parts(value, decimals: decimals)
    let digits = grouped(whole) + (fraction.isEmpty ? "" : patterns.decimalMark + fraction)
    return (sign.isEmpty ? "" : patterns.minus, digits)
  }

  private func grouped(_ digits: String) -> String {
    guard !patterns.groupMark.isEmpty, digits.utf8.count > 3 else { return digits }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { grouped += patterns.groupMark }
      grouped.append(digit)
    }
    return grouped
  }
}
