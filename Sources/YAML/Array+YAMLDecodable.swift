extension Array: YAMLDecodable where Element: YAMLDecodable {
  package static var schema: Schema { .list(of: Element.schema) }

  package static func decode(_ node: Node, _ decoder: inout NodeDecoder) -> Self? {
    guard let items = decoder.sequence(node) else { return nil }
    var elements: [Element] = []
    elements.reserveCapacity(items.count)
    for item in items {
      if let element = Element.decode(item, &decoder) { elements.append(element) }
    }
    return elements.count == items.count ? elements : nil
  }

  package var schemaValue: SchemaValue? {
    let values = compactMap(\.schemaValue)
    return values.count == count ? .list(values) : nil
  }
}
