internal import JSON

/// One JSON object on a line of its own: what `passalong` lists of advocates, codes and links.
struct RegistryLine {
  private var writer = JSONWriter()

  init() {
    writer.beginObject()
  }

  mutating func add(_ key: String, _ value: String?) {
    writer.key(key)
    if let value { writer.string(value) } else { writer.null() }
  }

  mutating func add(_ key: String, _ value: Int?) {
    writer.key(key)
    if let value { writer.int(value) } else { writer.null() }
  }

  mutating func add(_ key: String, _ value: Bool) {
    writer.key(key)
    writer.bool(value)
  }

  mutating func add(_ key: String, _ values: [String]) {
    writer.key(key)
    writer.beginArray()
    for value in values { writer.string(value) }
    writer.endArray()
  }

  /// The line with its line break.
  consuming func bytes() -> [UInt8] {
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}
