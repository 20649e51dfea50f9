package import Diagnostics

/// What a YAML value can become, with a description for editors and documentation.
package protocol YAMLDecodable: Sendable {
  static var schema: Schema { get }

  /// Nil exactly when an error was reported to the decoder.
  static func decode(_ node: Node, _ decoder: inout NodeDecoder) -> Self?

  /// How a default is shown in the schema; nil when it cannot be.
  var schemaValue: SchemaValue? { get }
}

extension YAMLDecodable {
  package var schemaValue: SchemaValue? { nil }

  /// The value of a whole file, or of a part of it such as the front matter.
  ///
  /// Nil exactly when an error was appended to `findings`. An empty text is an empty mapping.
  package static func decoded(
    from source: Source, in byteRange: Range<Int>? = nil, limits: YAMLLimits = .standard,
    findings: inout [Diagnostic]
  ) -> Self? {
    let byteRange = byteRange ?? 0..<source.bytes.count
    guard let tree = Composer.compose(source, byteRange, limits, &findings) else { return nil }
    var decoder = NodeDecoder(source: source)
    let value = Self.decode(tree.root, &decoder)
    findings += decoder.findings
    return tree.hasErrors ? nil : value
  }
}
