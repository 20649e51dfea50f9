extension Bool: YAMLDecodable {
  package static var schema: Schema { .boolean }

  /// Only `true` and `false`, without quotes; `yes` and `on` are explained.
  package static func decode(_ node: Node, _ decoder: inout NodeDecoder) -> Self? {
    let expected = "`true` or `false`"
    guard let scalar = decoder.scalar(node, expected: expected) else { return nil }
    switch (scalar.text, scalar.style) {
    case ("true", .plain): return true
    case ("false", .plain): return false
    default: break
    }
    let why = "only the words `true` and `false` are read as yes or no, without quotes"
    let fix =
      switch scalar.text.lowercased() {
      case "true", "yes", "on", "y", "1", "ja": "write true"
      case "false", "no", "off", "n", "0", "nein": "write false"
      default: "write true or false"
      }
    decoder.reportBadValue(scalar.text, at: node, expected: expected, why: why, fix: fix)
    return nil
  }

  package var schemaValue: SchemaValue? { .boolean(self) }
}
