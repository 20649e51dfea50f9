/// A key of a mapping and its value.
package struct Pair: Sendable, Hashable {
  package let key: String
  /// Bytes of the key, with its quotes if it has any.
  package let keyRange: Range<Int>
  package let value: Node

  package init(key: String, keyRange: Range<Int>, value: Node) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}
