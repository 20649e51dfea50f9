package import YAML

/// An e-mail address, by its outer shape: something, `@`, a domain with a dot.
package struct EmailAddress: Sendable, Hashable, CustomStringConvertible {
  package let text: String

  package init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(".") else { return nil }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    let isPlain = !text.contains { $0.isWhitespace || ",;:<>()[]\"\\".contains($0) }
    guard isPlain, labels.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.text = text
  }

  package var description: String { text }
}

extension EmailAddress: YAMLScalar {
  package static var expected: String { "an e-mail address, such as post@example.org" }
  package static var pattern: String? { #"^[^@\s]+@[^@\s]+\.[^@\s]+$"# }
  package static var examples: [String] { ["post@example.org"] }

  package init?(yaml text: String) {
    self.init(text)
  }

  package var schemaValue: SchemaValue? { .text(text) }
}
