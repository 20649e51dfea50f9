package import Quantity
package import YAML

/// A step of the referral process.
package struct ProcessStep: Sendable {
  package var stage: Located<ProcessStage>
  package var title: LocalizedText
  package var text: LocalizedText?
  package var detail: LocalizedText?
  package var script: Located<Identifier>?
  package var owner: Located<Identifier>?
  package var pause: CalendarSpan?
  package var due: CalendarSpan?
}

extension ProcessStep: YAMLRecord {
  package static let name = "process step"
  package static let summary = "A step of the referral process."

  package init?(from reader: inout RecordReader) {
    let stage = reader.required("stage", Located<ProcessStage>.self, "Which of the six it is")
    let title = reader.required("title", LocalizedText.self, "Title")
    text = reader.optional("text", LocalizedText.self, "What happens, in a sentence")
    detail = reader.optional("detail", LocalizedText.self, "More of it")
    script = reader.optional("script", Located<Identifier>.self, "Conversation guide")
    owner = reader.optional("owner", Located<Identifier>.self, "Who does it")
    pause = reader.optional(
      "pause", CalendarSpan.self, "How long to wait before it, for the advance notice to arrive")
    due = reader.optional(
      "due", CalendarSpan.self, "How long after the step before it must be done")
    guard let stage, let title else { return nil }
    self.stage = stage
    self.title = title
  }
}
