package import Quantity
package import YAML

/// Which of a friend's conversions earn.
package enum Repetition: Sendable, Hashable {
  /// The first only.
  case first
  /// All of them.
  case every
  /// The first so many, at least 2.
  case firstFew(Int)
  /// Those within a span after the first.
  case during(CalendarSpan)
}

extension Repetition: YAMLScalar {
  package static var expected: String { "`first`, `every`, `first 3` or `for 12 months`" }
  package static var pattern: String? {
    "^(first|every|first [1-9][0-9]{0,3}|for [1-9][0-9]{0,3} (day|week|month|year)s?)$"
  }
  package static var examples: [String] { ["first", "every", "first 3", "for 12 months"] }

  package init?(yaml text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    switch (words.first, words.count) {
    case ("first", 1): self = .first
    case ("every", 1): self = .every
    case ("first", 2):
      guard let count = Self.count(words[1]) else { return nil }
      self = count == 1 ? .first : .firstFew(count)
    case ("for", 3):
      let span = try? CalendarSpan(parsing: words[1] + " " + words[2])
      guard let span, span.count > 0 else { return nil }
      self = .during(span)
    default: return nil
    }
  }

  package static func advice(for text: String) -> String {
    switch text {
    case "once": "write first"
    case "always", "all": "write every"
    default: CalendarSpan(yaml: text).map { "write for \($0)" } ?? ""
    }
  }

  package var schemaValue: SchemaValue? {
    switch self {
    case .first: .text("first")
    case .every: .text("every")
    case .firstFew(let count): .text("first \(count)")
    case .during(let span): .text("for \(span)")
    }
  }

  /// 1…9999, written in digits without leading zeros.
  private static func count(_ text: String) -> Int? {
    let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) } && !text.hasPrefix("0")
    return isNumber && (1...4).contains(text.utf8.count) ? Int(text) : nil
  }
}
