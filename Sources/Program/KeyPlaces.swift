package import Diagnostics
internal import YAML

/// Where the values of a record were written, for findings that come after decoding.
package struct KeyPlaces: Sendable {
  /// The record as a whole.
  package let record: Place
  private var values: [String: Place] = [:]

  init(_ reader: RecordReader, _ keys: String...) {
    record = reader.place
    for key in keys { values[key] = reader.place(of: key) }
  }

  /// For a record that no file holds.
  init(file path: String) {
    record = .file(path)
  }

  /// The value of a key; the record when the key is absent.
  package subscript(key: String) -> Place { values[key] ?? record }
}
