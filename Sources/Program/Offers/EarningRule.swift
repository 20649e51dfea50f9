package import YAML

/// What earns a credit, and how often.
package struct EarningRule: Sendable {
  package var event: EarningEvent = .order
  package var repetition: Repetition = .first
  package var unit: EarningUnit = .friend
}

extension EarningRule: YAMLRecord {
  package static let name = "earning rule"
  package static let summary = "What earns a credit, and how often."

  package init?(from reader: inout RecordReader) {
    self.init()
    event = reader.optional("event", default: event, "What the friend must do")
    repetition = reader.optional(
      "repeat", default: repetition, "first, every, first N, or for N months")
    unit = reader.optional("unit", default: unit, "For what `repeat` is counted")
  }
}
