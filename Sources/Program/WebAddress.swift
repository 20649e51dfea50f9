package import YAML

/// An address a link leads to: outside (`https://…`, `mailto:…`, `tel:…`) or a path of the site.
package struct WebAddress: Sendable, Hashable, CustomStringConvertible {
  package let text: String

  package init?(_ text: String) {
    guard !text.contains(where: { $0.isWhitespace || "\"<>".contains($0) }) else { return nil }
    let isKnown = ["https://", "http://", "mailto:", "tel:", "sms:"].contains { prefix in
      text.hasPrefix(prefix) && text.utf8.count > prefix.utf8.count
    }
    guard isKnown || (text.hasPrefix("/") && !text.hasPrefix("//")) else { return nil }
    self.text = text
  }

  /// Whether it leads out of the site.
  package var isExternal: Bool { !text.hasPrefix("/") }

  package var description: String { text }
}

extension WebAddress: YAMLScalar {
  package static var expected: String {
    "an address, such as https://example.org/, mailto:post@example.org or /offers/"
  }
  package static var pattern: String? { #"^(https?://|mailto:|tel:|sms:|/)[^\s"<>]*$"# }
  package static var examples: [String] { ["https://example.org/", "/offers/"] }

  package init?(yaml text: String) {
    self.init(text)
  }

  package static func advice(for text: String) -> String {
    if EmailAddress(text) != nil { return "write mailto:\(text)" }
    let rest = text.drop { $0 == "/" }
    guard !text.contains(":") else { return "" }
    let mended = rest.contains(".") ? WebAddress("https://" + rest) : WebAddress("/" + rest)
    return mended.map { "write \($0)" } ?? ""
  }

  package var schemaValue: SchemaValue? { .text(text) }
}
