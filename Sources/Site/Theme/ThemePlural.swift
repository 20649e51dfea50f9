internal import YAML

/// The texts of a count.
struct ThemePlural: YAMLRecord {
  static let name = "plural"
  static let summary = "A text that depends on a count; `{count}` stands for the number."

  let one: String
  let other: String

  init?(from reader: inout RecordReader) {
    let one = reader.required("one", String.self, "For exactly one")
    let other = reader.required("other", String.self, "For every other number")
    guard let one, let other else { return nil }
    self.one = one
    self.other = other
  }
}
