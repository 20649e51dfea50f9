internal import Program
internal import YAML

/// `touchpoint`: a touchpoint of the programme.
struct TouchpointParameters: YAMLRecord {
  static let name = "directive"
  static let summary = "One touchpoint."

  let id: Located<Identifier>

  init?(from reader: inout RecordReader) {
    let id = reader.required("id", Located<Identifier>.self, "The touchpoint's id")
    guard let id else { return nil }
    self.id = id
  }
}
