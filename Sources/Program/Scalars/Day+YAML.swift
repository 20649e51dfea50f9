package import Quantity
package import YAML

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
