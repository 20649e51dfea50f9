package import Diagnostics
internal import YAML

/// Where the values of a record were written, for findings that come after decoding.
package struct KeyPlaces: Sendable {
  /// The record as a whole.
  package let record: Place
  private var values: [String: Place] = [:]

  /// `keys`: also those of mappings inside the record, `limits.budget`.
  init(_ reader: RecordReader, _ keys: String...) {
    record = reader.place
    for key in keys { values[key] = reader.place(of: key) }
  }

  /// For a record that no file holds.
  init(file path: String) {
    record = .file(path)
  }

  /// The value of a key; when the key is absent, the mapping it is missing in.
  package subscript(key: String) -> Place {
    if let place = values[key] { return place }
    guard let dot = key.lastIndex(of: ".") else { return record }
    return self[String(key[..<dot])]
  }
}
