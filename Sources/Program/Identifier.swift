package import YAML

/// The name by which files refer to a thing: `solar-friend`.
package struct Identifier: Sendable, Hashable, CustomStringConvertible {
  package let text: String

  /// Nil unless `text` is words of `a–z` and `0–9` joined by single hyphens, 64 bytes at most.
  package init?(_ text: String) {
    let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isWord = { (word: Substring.UTF8View) in
      !word.isEmpty && word.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
    guard text.utf8.count <= 64, words.allSatisfy(isWord) else { return nil }
    self.text = text
  }

  private init(known text: String) {
    self.text = text
  }

  /// The id of a programme that has no file of its own.
  package static let programme = Identifier(known: "programme")

  package var description: String { text }
}

extension Identifier: YAMLScalar {
  package static var expected: String {
    "a name of small letters, digits and single hyphens, such as solar-friend"
  }
  package static var pattern: String? { "^[a-z0-9]+(-[a-z0-9]+)*$" }
  package static var examples: [String] { ["solar-friend"] }

  package init?(yaml text: String) {
    self.init(text)
  }

  package static func advice(for text: String) -> String {
    let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let mended = words.joined(separator: "-")
    return Identifier(mended).map { "write \($0)" } ?? ""
  }

  package var schemaValue: SchemaValue? { .text(text) }
}
