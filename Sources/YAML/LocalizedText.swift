package import Diagnostics

/// A text in several languages: a mapping from language to text, or one text for all of them.
package enum LocalizedText: Sendable, Hashable {
  /// The same in all languages.
  case same(Located<String>)
  /// By language tag (`de`, `pt-BR`); not empty.
  case byLanguage(OrderedMap<Located<String>>)

  /// The text in a language; nil when it is missing there. Linear in the number of languages.
  package func located(in language: String) -> Located<String>? {
    switch self {
    case .same(let text): text
    case .byLanguage(let texts): texts[language]
    }
  }

  /// The text in a language; nil when it is missing there. Linear in the number of languages.
  package subscript(language: String) -> String? { located(in: language)?.value }

  /// All texts with their places, in the order written.
  package var texts: [Located<String>] {
    switch self {
    case .same(let text): [text]
    case .byLanguage(let texts): texts.entries.map(\.value)
    }
  }

  /// The languages written, with the place of each; empty when one text serves all.
  package var languages: [Located<String>] {
    switch self {
    case .same: []
    case .byLanguage(let texts): texts.entries.map(\.key)
    }
  }

  /// Where to point when a language is missing: the text, or the first language.
  package var place: Place? {
    switch self {
    case .same(let text): text.place
    case .byLanguage(let texts): texts.entries.first?.key.place
    }
  }
}

extension LocalizedText: YAMLDecodable {
  private static let expected = "a text, or texts by language such as { de: …, en: … }"
  private static let languagePattern = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"

  package static var schema: Schema {
    .anyOf([.map(of: String.schema, keyPattern: languagePattern), String.schema])
  }

  package static func decode(_ node: Node, _ decoder: inout NodeDecoder) -> Self? {
    guard case .mapping(let pairs) = node.content else {
      guard let scalar = decoder.scalar(node, expected: expected) else { return nil }
      return .same(Located(scalar.text, at: decoder.place(node.range)))
    }
    if pairs.isEmpty {
      decoder.reportMissingValue(node, expected: expected)
      return nil
    }
    let errorCount = decoder.errorCount
    for pair in pairs where !isLanguage(pair.key) {
      decoder.report(.badLanguage(pair.key, at: decoder.place(pair.keyRange)))
    }
    let texts = OrderedMap<Located<String>>.decode(node, &decoder)
    guard let texts, decoder.errorCount == errorCount else { return nil }
    return .byLanguage(texts)
  }

  /// Whether a text has the shape of a language tag (BCP 47): `de`, `pt-BR`, `zh-Hant`.
  private static func isLanguage(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.count) else { return false }
    guard language.allSatisfy({ (0x61...0x7A).contains($0) }) else { return false }
    return parts.dropFirst().allSatisfy { part in
      (2...8).contains(part.count) && part.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
    }
  }
}
