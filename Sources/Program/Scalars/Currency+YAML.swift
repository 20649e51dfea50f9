package import Quantity
package import YAML

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
