package import Quantity
package import YAML

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
