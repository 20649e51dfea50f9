package import YAML

/// Front matter of a conversation guide.
package struct ScriptHeader: Sendable {
  package var title: String
  package var stage: ProcessStage?
  package var minutes: Int?
}

extension ScriptHeader: YAMLRecord {
  package static let name = "script"
  package static let summary = "Front matter of a conversation guide."

  package init?(from reader: inout RecordReader) {
    let title = reader.required("title", String.self, "Title in the file's language")
    stage = reader.optional("stage", ProcessStage.self, "Step of the referral process")
    minutes = reader.optional("minutes", Int.self, "How long the conversation takes")
    guard let title else { return nil }
    self.title = title
  }
}
