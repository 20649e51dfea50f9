import YAML

/// A record that contains itself, in a form that depends on a key with a default.
struct Branch: YAMLRecord, Equatable {
  enum Kind: String, YAMLChoice { case leaf, fork }

  static let name = "branch"
  static let summary = "A part of a tree."

  let name: String
  let branches: [Branch]

  init?(from reader: inout RecordReader) {
    let name = reader.required("name", String.self, "What it is called.")
    var branches: [Branch]? = []
    if reader.variant("kind", Kind.self, default: .leaf, "Whether it branches.") == .fork {
      branches = reader.required("branches", [Branch].self, "What grows on it.")
    }
    guard let name, let branches else { return nil }
    self.name = name
    self.branches = branches
  }
}
