internal import Program
internal import YAML

/// The header of `note`; its text is the body.
struct NoteParameters: YAMLRecord {
  enum Kind: String, YAMLChoice {
    case info, tip, warning
  }

  static let name = "directive"
  static let summary = "A remark set apart."

  let title: String?
  let kind: Kind

  init?(from reader: inout RecordReader) {
    title = reader.optional("title", String.self, "A heading")
    kind = reader.optional("kind", default: .info, "What kind of remark it is")
  }
}
