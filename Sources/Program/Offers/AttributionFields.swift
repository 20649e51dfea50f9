package import Quantity
package import YAML

/// Who is credited: what a programme or an offer says of it.
package struct AttributionFields: Sendable {
  package var window: Located<CalendarSpan>?
  package var codeBeatsClick: Bool?
  package var click: ClickRule?
  package var multipleCodes: MultipleCodesRule?
  package var claimDeadline: CalendarSpan?
}

extension AttributionFields: YAMLRecord {
  package static let name = "attribution"
  package static let summary = "Who is credited: what a programme or an offer says of it."

  package init?(from reader: inout RecordReader) {
    window = reader.optional(
      "window", Located<CalendarSpan>.self,
      "How long after a click an order still counts, e.g. 30 days")
    codeBeatsClick = reader.optional(
      "code_beats_click", Bool.self,
      "Whether a typed code wins over a click on another advocate's link")
    click = reader.optional("click", ClickRule.self, "Which of several clicks counts")
    multipleCodes = reader.optional(
      "multiple_codes", MultipleCodesRule.self,
      "What several advocates' codes on one order lead to")
    claimDeadline = reader.optional(
      "claim_deadline", CalendarSpan.self, "How long after an order an advocate may claim it")
  }
}
