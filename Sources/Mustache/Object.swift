/// Named values in the order they were given; of a repeated name the first counts.
///
/// Lookup is linear, which is fastest up to some tens of names: put the often used first.
/// Give every name of the declared type, with `Value.null` for what is missing: a name that is left
/// out is looked for further out in the context, as the Mustache specification has it.
package struct Object: Sendable, ExpressibleByDictionaryLiteral {
  package let entries: [(Key, Value)]

  package init(_ entries: [(Key, Value)]) {
    self.entries = entries
  }

  package init(dictionaryLiteral elements: (Key, Value)...) {
    entries = elements
  }

  package subscript(key: Key) -> Value? {
    for entry in entries where entry.0 == key { return entry.1 }
    return nil
  }
}
