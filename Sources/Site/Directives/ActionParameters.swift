internal import Program
internal import YAML

/// A button of `hero`.
struct ActionParameters: YAMLRecord {
  static let name = "action"
  static let summary = "A button."

  let title: String
  let url: Located<String>
  let isPrimary: Bool

  init?(from reader: inout RecordReader) {
    let title = reader.required("title", String.self, "What it says")
    let url = reader.required("url", Located<String>.self, "Where it leads")
    isPrimary = reader.optional("primary", default: false, "Whether it is the first choice")
    guard let title, let url else { return nil }
    self.title = title
    self.url = url
  }
}
