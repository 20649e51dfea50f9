package import YAML

/// The path of a page below `pages/`, without language and suffix: `about/team`.
package struct PageName: Sendable, Hashable, CustomStringConvertible {
  package let text: String

  /// Nil for an absolute path, one with `.` or `..`, a blank, or a suffix `.md`.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isNamed = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    guard isNamed, !text.hasSuffix(".md"), !text.contains(where: \.isWhitespace) else { return nil }
    guard !text.contains(":") else { return nil }
    self.text = text
  }

  package var description: String { text }
}

extension PageName: YAMLScalar {
  package static var expected: String {
    "the name of a page: its path below pages/ without language and .md, such as about/team"
  }
  package static var pattern: String? { #"^[^/:\s]+(/[^/:\s]+)*$"# }
  package static var examples: [String] { ["index", "about/team"] }

  package init?(yaml text: String) {
    self.init(text)
  }

  package static func advice(for text: String) -> String {
    var parts = text.split(separator: "/").filter { $0 != "." && $0 != ".." }.map(String.init)
    if parts.first == "pages" { parts.removeFirst() }
    guard let last = parts.popLast() else { return "" }
    parts.append(last.hasSuffix(".md") ? String(last.prefix { $0 != "." }) : last)
    return PageName(parts.joined(separator: "/")).map { "write \($0)" } ?? ""
  }

  package var schemaValue: SchemaValue? { .text(text) }
}
