package import YAML

/// Who of the firm answers for something.
package struct Owner: Sendable {
  package var id: Located<Identifier>
  package var name: String
  package var role: LocalizedText?
  package var email: EmailAddress?
}

extension Owner: YAMLRecord {
  package static let name = "owner"
  package static let summary = "Who of the firm answers for something."

  package init?(from reader: inout RecordReader) {
    let id = reader.required("id", Located<Identifier>.self, "Name used by other files")
    let name = reader.required("name", String.self, "Person or team")
    role = reader.optional("role", LocalizedText.self, "What they do")
    email = reader.optional("email", EmailAddress.self, "E-mail address")
    guard let id, let name else { return nil }
    self.id = id
    self.name = name
  }
}
