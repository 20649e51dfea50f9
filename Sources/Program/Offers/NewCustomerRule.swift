package import Quantity
package import YAML

/// Whether a friend must be new, and what new means.
package enum NewCustomerRule: Sendable, Hashable {
  /// Without any earlier paid order.
  case ever
  /// Without a paid order within the span before this one.
  case within(CalendarSpan)
  /// Existing customers count, too.
  case any
}

extension NewCustomerRule: YAMLScalar {
  package static var expected: String { "`ever`, `any`, or a length of time such as 12 months" }
  package static var pattern: String? {
    "^(ever|any|[1-9][0-9]{0,3} (day|week|month|year)s?)$"
  }
  package static var examples: [String] { ["ever", "12 months", "any"] }

  package init?(yaml text: String) {
    switch text {
    case "ever": self = .ever
    case "any": self = .any
    default:
      guard let span = try? CalendarSpan(parsing: text), span.count > 0 else { return nil }
      self = .within(span)
    }
  }

  package static func advice(for text: String) -> String {
    switch text {
    case "true", "yes", "always": "write ever"
    case "false", "no": "write any"
    default: ""
    }
  }

  package var schemaValue: SchemaValue? {
    switch self {
    case .ever: .text("ever")
    case .any: .text("any")
    case .within(let span): .text("\(span)")
    }
  }
}
