package import Quantity
package import YAML

extension Money: YAMLScalar {
  package static var expected: String { "an amount with its currency, such as 25.00 EUR" }
  package static var pattern: String? { #"^-?(0|[1-9][0-9]*)(\.[0-9]+)? [A-Z]{3}$"# }
  package static var examples: [String] { ["25.00 EUR"] }

  package init?(yaml text: String) {
    guard let value = try? Money(parsing: text) else { return nil }
    self = value
  }

  package static func advice(for text: String) -> String {
    do throws(ParsingError) {
      _ = try Money(parsing: text)
      return ""
    } catch {
      switch error {
      case .shape: return shapeAdvice(for: text)
      case .unknownCurrency(let code):
        return "write a currency code of ISO 4217 instead of `\(code)`, such as EUR"
      case .decimals(let currency):
        let decimals = currency.decimals == 0 ? "no" : "\(currency.decimals)"
        return "write \(decimals) decimals, as \(currency.code) has"
      case .tooLarge: return "write a smaller amount"
      }
    }
  }

  /// Mends `25,00 EUR`, `EUR 25.00`, `25.00€` and amounts without a currency.
  private static func shapeAdvice(for text: String) -> String {
    let digits = text.filter { "0123456789.,-".contains($0) }
    let code = text.contains("€") ? "EUR" : text.filter { ("A"..."Z").contains($0) }
    let number = digits.replacing(",", with: ".")
    let mended = "\(number) \(code.isEmpty ? "EUR" : code)"
    return (try? Money(parsing: mended)).map { "write \($0)" } ?? "write 25.00 EUR"
  }

  package var schemaValue: SchemaValue? { .text(description) }
}

extension Currency: YAMLScalar {
  package static var expected: String { "a currency code of ISO 4217, such as EUR" }
  package static var pattern: String? { "^[A-Z]{3}$" }
  package static var examples: [String] { ["EUR", "CHF"] }

  package init?(yaml text: String) {
    self.init(code: text)
  }

  package static func advice(for text: String) -> String {
    if text == "€" || text.lowercased() == "euro" { return "write EUR" }
    return Currency(code: text.uppercased()).map { "write \($0.code)" } ?? ""
  }

  package var schemaValue: SchemaValue? { .text(code) }
}

extension Rate: YAMLScalar {
  package static var expected: String { "a percentage, such as 5 % or 2.5 %" }
  package static var pattern: String? { #"^(0|[1-9][0-9]{0,3})(\.[0-9]{1,4})? ?%$"# }
  package static var examples: [String] { ["5 %", "2.5 %"] }

  package init?(yaml text: String) {
    guard let value = try? Rate(parsing: text) else { return nil }
    self = value
  }

  package static func advice(for text: String) -> String {
    do throws(ParsingError) {
      _ = try Rate(parsing: text)
      return ""
    } catch {
      switch error {
      case .shape:
        let digits = text.filter { "0123456789.,".contains($0) }.replacing(",", with: ".")
        return (try? Rate(parsing: digits + " %")).map { "write \($0)" } ?? "write 5 %"
      case .decimals: return "write at most four decimals"
      case .tooLarge: return "write at most 1000 %"
      }
    }
  }

  package var schemaValue: SchemaValue? { .text(description) }
}

extension Day: YAMLScalar {
  package static var expected: String { "a day, such as 2026-12-31" }
  package static var pattern: String? { "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }
  package static var examples: [String] { ["2026-12-31"] }

  package init?(yaml text: String) {
    guard let value = try? Day(parsing: text) else { return nil }
    self = value
  }

  package static func advice(for text: String) -> String {
    do throws(ParsingError) {
      _ = try Day(parsing: text)
      return ""
    } catch {
      switch error {
      case .shape: return germanDayAdvice(for: text)
      case .noSuchMonth: return "write a year from 0001 and a month from 01 to 12"
      case .noSuchDay(let daysInMonth): return "this month has \(daysInMonth) days"
      }
    }
  }

  /// Mends `31.12.2026`.
  private static func germanDayAdvice(for text: String) -> String {
    let parts = text.split(separator: ".").map(String.init)
    guard parts.count == 3 else { return "write year-month-day: 2026-12-31" }
    let padded = parts.map { $0.utf8.count == 1 ? "0" + $0 : $0 }
    let mended = try? Day(parsing: "\(padded[2])-\(padded[1])-\(padded[0])")
    return mended.map { "write \($0)" } ?? "write year-month-day: 2026-12-31"
  }

  package var schemaValue: SchemaValue? { .text(description) }
}

extension CalendarSpan: YAMLScalar {
  package static var expected: String {
    "a length of time in days, weeks, months or years, such as 30 days"
  }
  package static var pattern: String? { "^(0|[1-9][0-9]{0,3}) (day|week|month|year)s?$" }
  package static var examples: [String] { ["30 days", "12 months"] }

  package init?(yaml text: String) {
    guard let value = try? CalendarSpan(parsing: text) else { return nil }
    self = value
  }

  package static func advice(for text: String) -> String {
    do throws(ParsingError) {
      _ = try CalendarSpan(parsing: text)
      return ""
    } catch {
      switch error {
      case .shape:
        let digits = text.filter { ("0"..."9").contains($0) }
        return "write a number, a blank and a unit: \(digits.isEmpty ? "30" : digits) days"
      case .unknownUnit: return "write days, weeks, months or years"
      case .tooLarge: return "write at most 9999"
      }
    }
  }

  package var schemaValue: SchemaValue? { .text(description) }
}

extension Language: YAMLScalar {
  package static var expected: String { "a language code, such as de or en-US" }
  package static var pattern: String? { "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$" }
  package static var examples: [String] { ["de", "en"] }

  /// Refuses spellings that are not the usual ones: texts are looked up by the code as written.
  package init?(yaml text: String) {
    guard let language = Language(tag: text), language.tag == text else { return nil }
    self = language
  }

  package static func advice(for text: String) -> String {
    Language(tag: text.replacing("_", with: "-")).map { "write \($0.tag)" } ?? ""
  }

  package var schemaValue: SchemaValue? { .text(tag) }
}

extension LocalizedText {
  /// The text in a language; nil when it is missing there.
  package subscript(language: Language) -> String? { self[language.tag] }
}
