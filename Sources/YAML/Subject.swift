/// What a message is about: a key of a record, a record, or the text as a whole.
struct Subject {
  /// Empty outside of records.
  var record: String
  /// Empty for a record as a whole.
  var key: String

  var words: String {
    if !key.isEmpty { return record.isEmpty ? "`\(key)`" : "`\(key)` of the \(record)" }
    return record.isEmpty ? "the text" : "the \(record)"
  }
}
