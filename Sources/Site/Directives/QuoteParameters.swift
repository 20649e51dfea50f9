internal import Program
internal import YAML

/// The header of `quote`; the words are the body.
struct QuoteParameters: YAMLRecord {
  static let name = "directive"
  static let summary = "What somebody said."

  let author: String?
  let role: String?
  let image: Located<String>?

  init?(from reader: inout RecordReader) {
    author = reader.optional("author", String.self, "Who said it")
    role = reader.optional("role", String.self, "Who that is")
    image = reader.optional("image", Located<String>.self, "The picture's file")
  }
}
