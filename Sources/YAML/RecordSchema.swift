/// The keys of a record, as its initialiser declares them.
package struct RecordSchema: Sendable {
  package struct Key: Sendable {
    package let name: String
    package let summary: String
    package let schema: Schema
    package let isRequired: Bool
    package let defaultValue: SchemaValue?
    package let examples: [String]
  }

  /// One value of the key that decides which other keys there are.
  package struct Variant: Sendable {
    package let word: String
    package let keys: [Key]
  }

  package let name: String
  package let summary: String
  /// All keys in the order they are read; with variants, each key once.
  package let keys: [Key]
  /// The key that decides; nil when the record has one form only.
  package let variantKey: String?
  /// In the order of the choice; empty when the record has one form only.
  package let variants: [Variant]

  /// Runs `read` once for each variant.
  ///
  /// `read` returns false when a record came out, as one without required keys may.
  init(name: String, summary: String, read: (inout RecordReader) -> Bool) {
    var keys: [Key] = []
    var variants: [Variant] = []
    var variantKey: String?
    var index = 0
    while true {
      var reader = RecordReader(recording: name, variant: index)
      _ = read(&reader)
      let recorded = reader.recordedKeys
      for key in recorded where !keys.contains(where: { $0.name == key.name }) { keys.append(key) }
      guard let choice = reader.recordedChoice else { break }
      variantKey = choice.key
      variants.append(Variant(word: choice.words[index], keys: recorded))
      index += 1
      if index == choice.words.count { break }
    }
    self.name = name
    self.summary = summary
    self.keys = keys
    self.variantKey = variantKey
    self.variants = variants
  }
}
