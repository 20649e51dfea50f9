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
    case .object: true
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

  /// Appends the value as text, as it is; lists and objects have none.
  package func appendVerbatim(to output: inout [UInt8]) {
    switch self {
    case .text(let text): output.append(text.utf8Span.span)
    case .html(let bytes): output.append(bytes.span)
    case .number(let number): output.appendDecimal(number)
    case .flag(let flag): output.append(contentsOf: flag ? "true".utf8 : "false".utf8)
    case .null, .unknown, .list, .object: break
    }
  }
}
