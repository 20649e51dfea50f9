package import YAML

/// The folder of share pages: `/r/`, one short word, so that printed links stay short.
package struct SharePath: Sendable, Hashable, CustomStringConvertible {
  /// Begins and ends with a slash.
  package let text: String

  package static let standard = SharePath(known: "/r/")

  /// Nil unless it is one folder of small letters, digits and hyphens between slashes.
  package init?(_ text: String) {
    guard text.utf8.count > 2, text.hasPrefix("/"), text.hasSuffix("/") else { return nil }
    guard Identifier(String(text.dropFirst().dropLast())) != nil else { return nil }
    self.text = text
  }

  private init(known text: String) {
    self.text = text
  }

  package var description: String { text }
}

extension SharePath: YAMLScalar {
  package static var expected: String { "one short folder between slashes, such as /r/" }
  package static var pattern: String? { "^/[a-z0-9]+(-[a-z0-9]+)*/$" }
  package static var examples: [String] { ["/r/"] }

  package init?(yaml text: String) {
    self.init(text)
  }

  package static func advice(for text: String) -> String {
    let word = text.lowercased().filter { $0 != "/" }
    return SharePath("/\(word)/").map { "write \($0)" } ?? ""
  }

  package var schemaValue: SchemaValue? { .text(text) }
}
