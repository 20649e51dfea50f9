internal import Program
internal import YAML

/// `offer`: one offer as a card. `terms`: its conditions.
struct OfferParameters: YAMLRecord {
  static let name = "directive"
  static let summary = "One offer."

  let id: Located<Identifier>

  init?(from reader: inout RecordReader) {
    let id = reader.required("id", Located<Identifier>.self, "The offer's id")
    guard let id else { return nil }
    self.id = id
  }
}
