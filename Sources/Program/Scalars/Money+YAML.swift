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
