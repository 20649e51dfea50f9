package import Diagnostics

/// A mapping with free keys, in the order of the text.
package struct OrderedMap<Value: Sendable>: Sendable {
  package struct Entry: Sendable {
    package let key: Located<String>
    package let value: Value

    package init(key: Located<String>, value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// Keys are unique.
  package let entries: [Entry]

  package init(entries: [Entry] = []) {
    self.entries = entries
  }

  package var isEmpty: Bool { entries.isEmpty }
  package var keys: [String] { entries.map(\.key.value) }

  /// Linear in the number of entries.
  package subscript(key: String) -> Value? {
    entries.first { $0.key.value == key }?.value
  }

  package func keyPlace(_ key: String) -> Place? {
    entries.first { $0.key.value == key }?.key.place
  }
}

extension OrderedMap.Entry: Equatable where Value: Equatable {}
extension OrderedMap.Entry: Hashable where Value: Hashable {}
extension OrderedMap: Equatable where Value: Equatable {}
extension OrderedMap: Hashable where Value: Hashable {}

extension OrderedMap: YAMLDecodable where Value: YAMLDecodable {
  package static var schema: Schema { .map(of: Value.schema, keyPattern: nil) }

  package static func decode(_ node: Node, _ decoder: inout NodeDecoder) -> Self? {
    guard let pairs = decoder.mapping(node, of: nil) else { return nil }
    let outer = decoder.context
    var entries: [Entry] = []
    entries.reserveCapacity(pairs.count)
    for pair in pairs {
      decoder.context.key = pair.key
      guard let value = Value.decode(pair.value, &decoder) else { continue }
      let key = Located(pair.key, at: decoder.place(pair.keyRange))
      entries.append(Entry(key: key, value: value))
    }
    decoder.context = outer
    return entries.count == pairs.count ? Self(entries: entries) : nil
  }
}
