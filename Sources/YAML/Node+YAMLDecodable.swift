/// A value of any shape, kept as written: for keys that are free, such as `extra`.
extension Node: YAMLDecodable {
  package static var schema: Schema { .anything }

  package static func decode(_ node: Node, _ decoder: inout NodeDecoder) -> Node? { node }
}
