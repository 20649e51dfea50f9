internal import Program
internal import YAML

/// `news`: the newest posts of a collection.
struct NewsParameters: YAMLRecord {
  static let name = "directive"
  static let summary = "The newest posts of a collection."

  let collection: Located<String>
  let count: Int
  let title: String?

  init?(from reader: inout RecordReader) {
    let collection = reader.required("collection", Located<String>.self, "The collection's folder")
    count = reader.optional("count", default: 3, "How many posts")
    title = reader.optional("title", String.self, "A heading")
    guard let collection else { return nil }
    self.collection = collection
  }
}
