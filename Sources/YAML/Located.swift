package import Diagnostics

/// A value and where it was written. Two are equal when their values are, wherever they stand.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let place: Place

  package init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

extension Located: Equatable where Value: Equatable {
  package static func == (first: Self, second: Self) -> Bool { first.value == second.value }
}

extension Located: Hashable where Value: Hashable {
  package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension Located: YAMLDecodable where Value: YAMLDecodable {
  package static var schema: Schema { Value.schema }

  package static func decode(_ node: Node, _ decoder: inout NodeDecoder) -> Self? {
    guard let value = Value.decode(node, &decoder) else { return nil }
    return Self(value, at: decoder.place(node.range))
  }

  package var schemaValue: SchemaValue? { value.schemaValue }
}
