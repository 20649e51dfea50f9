internal import Program
internal import YAML

/// The header of `hero`; its text is the body.
struct HeroParameters: YAMLRecord {
  static let name = "directive"
  static let summary = "The opening of a page."

  let title: String
  let image: Located<String>?
  let alternative: String?
  let actions: [ActionParameters]

  init?(from reader: inout RecordReader) {
    let title = reader.required("title", String.self, "The page's heading")
    image = reader.optional("image", Located<String>.self, "The picture's file")
    alternative = reader.optional("alt", String.self, "What it shows; empty when it is decoration")
    actions = reader.optional("actions", default: [], "Buttons")
    guard let title else { return nil }
    self.title = title
  }
}
