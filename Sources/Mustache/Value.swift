package import Quantity

/// What a template can look up: one node of the tree of data that a page is rendered from.
package enum Value: Sendable {
  /// A known name without a value: falsy, and empty when printed.
  case null
  case flag(Bool)
  case number(Int64)
  /// Text of unknown origin, escaped by `{{x}}`.
  case text(String)
  /// Trusted markup as UTF-8, printed as it is by `{{{x}}}`.
  case html([UInt8])
  case money(Money)
  case day(Day)
  case instant(Instant)
  case rate(Rate)
  case list([Value])
  case object(Object)
  /// A value that is given only when the specialised template is rendered.
  ///
  /// Means something to `Template.specialised` only; elsewhere it is `null`.
  case unknown

  /// The text, or `null` when there is none.
  package init(_ text: String?) {
    self = if let text { .text(text) } else { .null }
  }

  /// The day, or `null` when there is none.
  package init(_ day: Day?) {
    self = if let day { .day(day) } else { .null }
  }

  /// The object, or `null` when there is none.
  package init(_ object: Object?) {
    self = if let object { .object(object) } else { .null }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int64) { self = .number(value) }
  package init(booleanLiteral value: Bool) { self = .flag(value) }
  package init(arrayLiteral elements: Value...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (Key, Value)...) {
    self = .object(Object(elements))
  }
}
