internal import Program
internal import YAML

/// `share`: ways to pass an address on.
struct ShareParameters: YAMLRecord {
  static let name = "directive"
  static let summary = "Ways to pass an address on."

  let shareable: Located<Identifier>?
  let url: Located<String>?
  let text: String?

  init?(from reader: inout RecordReader) {
    shareable = reader.optional(
      "shareable", Located<Identifier>.self, "The shareable whose texts are prepared")
    url = reader.optional("url", Located<String>.self, "What is shared; this page when absent")
    text = reader.optional("text", String.self, "The text, when no shareable is named")
  }
}
