package import Diagnostics

/// The keys of one mapping while a record reads them.
package struct RecordReader {
  private struct Recorder {
    var variant: Int
    var keys: [RecordSchema.Key] = []
    var choice: (key: String, words: [String])?
  }

  private let name: String
  private let pairs: [Pair]
  private let range: Range<Int>
  private var decoder: NodeDecoder
  private var recorder: Recorder?
  private var isRead: [Bool]
  private var knownKeys: [String] = []
  private var missingKeys: [String] = []
  /// The value of the key that decides the variant; nil when there is none or it was refused.
  private var chosen: (key: String, word: String)?

  init(name: String, pairs: [Pair], range: Range<Int>, decoder: NodeDecoder) {
    self.name = name
    self.pairs = pairs
    self.range = range
    self.decoder = decoder
    self.decoder.context = NodeDecoder.Context(record: name, key: "")
    isRead = Array(repeating: false, count: pairs.count)
    knownKeys.reserveCapacity(16)
  }

  init(recording name: String, variant: Int) {
    self.init(
      name: name, pairs: [], range: 0..<0, decoder: NodeDecoder(source: Source(path: "", bytes: []))
    )
    recorder = Recorder(variant: variant)
  }

  /// The whole record.
  package var place: Place { decoder.place(range) }

  /// The value of a key, or of one in a mapping below it, `limits.budget`; nil when it is absent.
  package func place(of path: String) -> Place? {
    let keys = path.split(separator: ".")
    var node = pairs.first { $0.key == keys.first ?? "" }?.value
    for key in keys.dropFirst() { node = node?[String(key)] }
    return node.map { decoder.place($0.range) }
  }

  /// The key itself; nil when it is absent.
  package func keyPlace(of key: String) -> Place? {
    pairs.first { $0.key == key }.map { decoder.place($0.keyRange) }
  }

  /// Adds a finding of the record's own; after an error no record comes out.
  package mutating func report(_ finding: Diagnostic) {
    if recorder == nil { decoder.report(finding) }
  }

  /// A value that must be there; nil when an error was reported.
  package mutating func required<Value: YAMLDecodable>(
    _ key: String, _ type: Value.Type, _ summary: String, examples: [String] = []
  ) -> Value? {
    if recorder != nil {
      record(key, type, summary, isRequired: true, defaultValue: nil, examples)
      return nil
    }
    guard let node = take(key) else {
      missingKeys.append(key)
      return nil
    }
    return decode(node, key)
  }

  /// A value that may be absent or empty; also nil when an error was reported.
  package mutating func optional<Value: YAMLDecodable>(
    _ key: String, _ type: Value.Type, _ summary: String, examples: [String] = []
  ) -> Value? {
    if recorder != nil {
      record(key, type, summary, isRequired: false, defaultValue: nil, examples)
      return nil
    }
    guard let node = take(key), !node.isNull else { return nil }
    return decode(node, key)
  }

  /// A value with a default for when it is absent or empty.
  package mutating func optional<Value: YAMLDecodable>(
    _ key: String, default defaultValue: Value, _ summary: String, examples: [String] = []
  ) -> Value {
    if recorder != nil {
      let shown = defaultValue.schemaValue
      record(key, Value.self, summary, isRequired: false, defaultValue: shown, examples)
      return defaultValue
    }
    guard let node = take(key), !node.isNull else { return defaultValue }
    return decode(node, key) ?? defaultValue
  }

  /// The key that decides which other keys there are, such as `kind`; at most one in a record.
  ///
  /// Switch over the result and read the keys of that variant. While the schema is recorded the
  /// initialiser runs once for each of the words. Nil when an error was reported.
  package mutating func variant<Value: YAMLChoice>(
    _ key: String, _ type: Value.Type, default defaultValue: Value? = nil,
    _ summary: String
  ) -> Value? {
    if let index = recorder?.variant {
      precondition(recorder?.choice == nil, "\(name) has two keys that decide its variant")
      let shown = defaultValue?.schemaValue
      record(key, type, summary, isRequired: defaultValue == nil, defaultValue: shown, [])
      recorder?.choice = (key, Value.words)
      return Array(Value.allCases)[index]
    }
    let isAbsent = pairs.first { $0.key == key }?.value.isNull ?? true
    var value = defaultValue
    if isAbsent, defaultValue != nil { _ = take(key) } else { value = required(key, type, summary) }
    chosen = value.map { (key, $0.rawValue) }
    return value
  }

  var recordedKeys: [RecordSchema.Key] { recorder?.keys ?? [] }

  var recordedChoice: (key: String, words: [String])? { recorder?.choice }

  private mutating func decode<Value: YAMLDecodable>(_ node: Node, _ key: String) -> Value? {
    decoder.context = NodeDecoder.Context(record: name, key: key)
    return Value.decode(node, &decoder)
  }

  /// Marks a key as known and returns its value.
  private mutating func take(_ key: String) -> Node? {
    knownKeys.append(key)
    guard let index = pairs.firstIndex(where: { $0.key == key }) else { return nil }
    isRead[index] = true
    return pairs[index].value
  }

  private mutating func record<Value: YAMLDecodable>(
    _ key: String, _ type: Value.Type, _ summary: String, isRequired: Bool,
    defaultValue: SchemaValue?, _ examples: [String]
  ) {
    recorder?.keys.append(
      RecordSchema.Key(
        name: key, summary: summary, schema: Value.schema, isRequired: isRequired,
        defaultValue: defaultValue, examples: examples))
  }
}

extension RecordReader {
  /// Reports keys that nobody read and keys that are missing, and gives the decoder back.
  ///
  /// The schema is asked for only when something is wrong.
  mutating func finish(schema: () -> RecordSchema) -> NodeDecoder {
    decoder.context = NodeDecoder.Context(record: name, key: "")
    if missingKeys.isEmpty, !isRead.contains(false) { return decoder }
    var mistyped: Set<String> = []
    if isRead.contains(false) {
      let schema = schema()
      let absent = schema.keys.map(\.name).filter { name in !pairs.contains { $0.key == name } }
      for (pair, isRead) in zip(pairs, isRead) where !isRead {
        if let meant = reportUnread(pair, schema, absent) { mistyped.insert(meant) }
      }
    }
    for key in missingKeys where !mistyped.contains(key) {
      decoder.report(.missingKey(key, of: name, at: decoder.place(head)))
    }
    return decoder
  }

  /// Returns the key that was probably meant.
  private mutating func reportUnread(
    _ pair: Pair, _ schema: RecordSchema, _ absent: [String]
  ) -> String? {
    let place = decoder.place(pair.keyRange)
    if schema.keys.contains(where: { $0.name == pair.key }) {
      guard let chosen else { return nil }
      let words = schema.variants.filter { variant in
        variant.keys.contains { $0.name == pair.key }
      }.map(\.word)
      decoder.report(
        .misplacedKey(pair.key, of: name, chosen: chosen, allowed: words, at: place))
      return nil
    }
    let bare = pair.key.filter { !"“”„‟«»‘’‚‹›".contains($0) }
    let meant = Suggestion.nearest(to: bare, among: absent)
    decoder.report(
      .unknownKey(pair.key, of: name, meant: meant, known: schema.keys.map(\.name), at: place))
    return meant
  }

  /// Where the record begins: its first key, or its braces.
  private var head: Range<Int> {
    pairs.first.map { min(range.lowerBound, $0.keyRange.lowerBound)..<$0.keyRange.upperBound }
      ?? range
  }
}
