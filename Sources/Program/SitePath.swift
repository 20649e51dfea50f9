package import YAML

/// A path on the site, from its root: `/praemien/`.
package struct SitePath: Sendable, Hashable, CustomStringConvertible {
  package let text: String

  /// Nil unless it begins with one slash and is a plain path of URL characters.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1, parts.first == "", text.utf8.allSatisfy(Self.isAllowed) else {
      return nil
    }
    let inner = parts.dropFirst().dropLast()
    let isPlain = inner.allSatisfy { !$0.isEmpty } && !parts.contains(".") && !parts.contains("..")
    guard isPlain else { return nil }
    self.text = text
  }

  package var description: String { text }

  /// Letters, digits, `-._~%/` and bytes of other letters in UTF-8.
  static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x80...: true
    case 0x2D, 0x2E, 0x5F, 0x7E, 0x25, 0x2F: true
    default: false
    }
  }
}

extension SitePath: YAMLScalar {
  package static var expected: String { "a path of the site that begins with /, such as /offers/" }
  package static var pattern: String? { #"^/[^?#\s]*$"# }
  package static var examples: [String] { ["/offers/"] }

  package init?(yaml text: String) {
    self.init(text)
  }

  package static func advice(for text: String) -> String {
    SitePath("/" + text.drop { $0 == "/" }).map { "write \($0)" } ?? ""
  }

  package var schemaValue: SchemaValue? { .text(text) }
}
