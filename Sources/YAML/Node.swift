/// One value of a YAML text with the bytes it was written in.
package struct Node: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case scalar(Scalar)
    case sequence([Node])
    /// In the order of the text; keys are unique.
    case mapping([Pair])
  }

  package let content: Content
  /// Bytes of the source the text came from; of the file, not of the front matter.
  ///
  /// Quotes and brackets are included, the line break after a block is not. An omitted value has an
  /// empty range behind its colon or dash.
  package let range: Range<Int>

  package init(content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
  }

  /// Whether nothing is written, or `null` or `~` without quotes.
  package var isNull: Bool {
    guard case .scalar(let scalar) = content else { return false }
    return scalar.isNull
  }

  /// The text of a scalar that is not null.
  package var text: String? {
    guard case .scalar(let scalar) = content, !scalar.isNull else { return nil }
    return scalar.text
  }

  /// The value of a mapping's key; nil when there is none or this is no mapping.
  package subscript(key: String) -> Node? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs.first { $0.key == key }?.value
  }
}
