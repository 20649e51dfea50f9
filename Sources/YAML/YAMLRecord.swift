/// A mapping with known keys.
///
/// The initialiser is the one declaration of the keys: it reads all of them, then guards. It also
/// runs without a text to record the schema, and then every read returns nil or its default.
package protocol YAMLRecord: YAMLDecodable {
  /// What messages call it, as one word or two: "offer".
  static var name: String { get }

  /// One sentence for documentation and editors.
  static var summary: String { get }

  /// Nil only after an error was reported, or when only the schema is recorded.
  init?(from reader: inout RecordReader)
}

extension YAMLRecord {
  package static var schema: Schema { .record(Self.self) }

  /// The keys, by running the initialiser without a text.
  package static var recordSchema: RecordSchema {
    RecordSchema(name: name, summary: summary) { Self(from: &$0) == nil }
  }

  package static func decode(_ node: Node, _ decoder: inout NodeDecoder) -> Self? {
    guard let pairs = decoder.mapping(node, of: name) else { return nil }
    let errorCount = decoder.errorCount
    let outer = decoder.context
    var reader = RecordReader(name: name, pairs: pairs, range: node.range, decoder: decoder.taken())
    let record = Self(from: &reader)
    decoder = reader.finish(schema: { recordSchema })
    decoder.context = outer
    guard decoder.errorCount == errorCount else { return nil }
    precondition(record != nil, "\(Self.self) refused a record without a finding")
    return record
  }
}
