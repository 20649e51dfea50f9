package import Quantity
package import YAML

/// `program/survey.yaml`: the satisfaction question, 0 to 10.
package struct Survey: Sendable {
  package var question: LocalizedText
  package var improveThrough: Int
  package var askFrom: Int
  package var improveQuestion: LocalizedText
  package var askQuestion: LocalizedText
  package var invitation: LocalizedText?
  package var optOut: LocalizedText?
  package var after: CalendarSpan
  package var remindAfter: CalendarSpan?
  package var againAfter: CalendarSpan
  package var owner: Located<Identifier>?
  package var places: KeyPlaces
}

extension Survey: YAMLRecord {
  package static let name = "survey"
  package static let summary = "The satisfaction question, 0 to 10."

  package init?(from reader: inout RecordReader) {
    let question = reader.required("question", LocalizedText.self, "The question")
    improveThrough = reader.optional(
      "improve_through", default: 7, "Up to this answer, ask what would make it a 10")
    askFrom = reader.optional(
      "ask_from", default: 8, "From this answer on, ask for the recommendation")
    let improveQuestion = reader.required(
      "improve_question", LocalizedText.self, "What would make it a 10?")
    let askQuestion = reader.required(
      "ask_question", LocalizedText.self, "The question for the recommendation")
    invitation = reader.optional("invitation", LocalizedText.self, "Words of the invitation")
    optOut = reader.optional(
      "opt_out", LocalizedText.self, "How to object to further questions (§ 7 UWG)")
    after = reader.optional(
      "after", default: CalendarSpan(30, .day), "How long after the purchase to ask")
    remindAfter = reader.optional(
      "remind_after", CalendarSpan.self, "How long to wait before a reminder")
    againAfter = reader.optional(
      "again_after", default: CalendarSpan(12, .month),
      "How long to wait before asking the same person again")
    owner = reader.optional("owner", Located<Identifier>.self, "Who follows up")
    places = KeyPlaces(reader, "improve_through", "ask_from", "invitation")
    guard let question, let improveQuestion, let askQuestion else { return nil }
    self.question = question
    self.improveQuestion = improveQuestion
    self.askQuestion = askQuestion
  }
}
