import YAML

struct Identifier: YAMLScalar, Equatable {
  static let expected = "a name of small letters, digits and hyphens, such as solar-friend"
  static let pattern: String? = "^[a-z][a-z0-9-]*$"
  static let examples = ["solar-friend"]

  let text: String

  init?(yaml text: String) {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return nil }
    let isAllowed = text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
    guard isAllowed else { return nil }
    self.text = text
  }

  static func advice(for text: String) -> String { "write \(text.lowercased())" }
}
