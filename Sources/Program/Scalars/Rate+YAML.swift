package import Quantity
package import YAML

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
