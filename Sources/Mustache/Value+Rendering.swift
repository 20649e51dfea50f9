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

  /// The value as a tag prints it; lists and objects print nothing, quantities as programme data
  /// writes them: `25.00 EUR`, `2026-11-21`.
  func printed(isEscaped: Bool) -> [UInt8] {
    var writer = PageWriter(capacity: 64)
    append(to: &writer, isEscaped: isEscaped)
    var output: [UInt8] = []
    writer.finish(into: &output)
    return output
  }

  func append(to writer: inout PageWriter, isEscaped: Bool) {
    switch self {
    case .text(let text): writer.append(text, isEscaped: isEscaped)
    case .html(let bytes):
      if isEscaped {
        writer.appendEscaped(bytes.span)
      } else {
        writer.append(bytes.span)
      }
    case .number(let number): writer.appendDecimal(number)
    case .flag(let flag): writer.append(flag ? "true" : "false", isEscaped: false)
    case .money(let amount): writer.append(amount.description, isEscaped: false)
    case .day(let day): writer.append(day.description, isEscaped: false)
    case .instant(let instant): writer.append(instant.description, isEscaped: false)
    case .rate(let rate): writer.append(rate.description, isEscaped: false)
    case .null, .unknown, .list, .object: break
    }
  }
}

extension PageWriter {
  /// Appends a text, escaped or not.
  @inline(__always)
  fileprivate mutating func append(_ text: String, isEscaped: Bool) {
    let bytes = text.utf8Span.span
    if isEscaped {
      appendEscaped(bytes)
    } else {
      append(bytes)
    }
  }
}
