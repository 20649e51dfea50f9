package import YAML

/// An answer with its ground.
package struct Judgement: Sendable {
  package var answer: Answer
  package var because: LocalizedText?
}

extension Judgement: YAMLRecord {
  package static let name = "judgement"
  package static let summary = "An answer with its ground."

  package init?(from reader: inout RecordReader) {
    let answer = reader.required("answer", Answer.self, "yes, partly or no")
    because = reader.optional("because", LocalizedText.self, "Why")
    guard let answer else { return nil }
    self.answer = answer
  }
}
