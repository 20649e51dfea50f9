import Quantity

extension Value {
  /// Whether a section over the value is rendered; numbers, lists and texts are when not empty.
  package var isTruthy: Bool {
    switch self {
    case .null, .unknown: false
    case .flag(let flag): flag
    case .number(let number): number != 0
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .list(let elements): !elements.isEmpty
    case .object, .money, .day, .instant, .rate: true
    }
  }

  /// Whether there is a value at all.
  var isPresent: Bool {
    switch self {
    case .null, .unknown: false
    default: true
    }
  }

  /// Appends the value as text, with `& < > " '` escaped.
  package func appendEscaped(to output: inout [UInt8]) {
    switch self {
    case .text(let text): output.appendEscaped(text)
    case .html(let bytes): output.appendEscaped(bytes.span)
    default: appendVerbatim(to: &output)
    }
  }

  /// Appends the value as text, as it is; lists and objects have none, quantities have that of
  /// programme data: `25.00 EUR`, `2026-11-21`.
  package func appendVerbatim(to output: inout [UInt8]) {
    switch self {
    case .text(let text): output.append(text.utf8Span.span)
    case .html(let bytes): output.append(bytes.span)
    case .number(let number): output.appendDecimal(number)
    case .flag(let flag): output.append(contentsOf: flag ? "true".utf8 : "false".utf8)
    case .money(let amount): output.append(contentsOf: amount.description.utf8)
    case .day(let day): output.append(contentsOf: day.description.utf8)
    case .instant(let instant): output.append(contentsOf: instant.description.utf8)
    case .rate(let rate): output.append(contentsOf: rate.description.utf8)
    case .null, .unknown, .list, .object: break
    }
  }
}
