internal import JSON

/// Writes JSON Schema (draft 2020-12) of one line of a verb's output.
struct OutputSchema {
  private var writer = JSONWriter(layout: .pretty)

  /// Ending in a line break. `id`: an absolute address.
  static func bytes(of output: VerbOutput, id: String) -> [UInt8] {
    var schema = OutputSchema()
    schema.write(output, id: id)
    return schema.writer.bytes + [0x0A]
  }

  private mutating func write(_ output: VerbOutput, id: String) {
    writer.beginObject()
    member("$schema", "https://json-schema.org/draft/2020-12/schema")
    member("$id", id)
    member("title", "tally \(output.verb)")
    member("description", output.summary)
    writer.key("oneOf")
    writer.beginArray()
    for shape in output.shapes {
      writer.beginObject()
      member("$ref", "#/$defs/\(shape.name)")
      writer.endObject()
    }
    writer.endArray()
    writer.key("$defs")
    writer.beginObject()
    for shape in output.shapes {
      writer.key(shape.name)
      writer.beginObject()
      member("description", shape.summary)
      members(shape.fields)
      writer.endObject()
    }
    writer.endObject()
    writer.endObject()
  }

  /// The members of an object's schema: every member is always there, and no other.
  private mutating func members(_ fields: [OutputField]) {
    member("type", "object")
    writer.key("properties")
    writer.beginObject()
    for field in fields {
      writer.key(field.name)
      writer.beginObject()
      member("description", field.summary)
      write(field.kind, isNullable: field.isNullable)
      writer.endObject()
    }
    writer.endObject()
    strings("required", fields.map(\.name))
    writer.key("additionalProperties")
    writer.bool(false)
  }

  private mutating func write(_ kind: OutputField.Kind, isNullable: Bool) {
    switch kind {
    case .text: type("string", isNullable)
    case .choice(let words) where words.count == 1: member("const", words[0])
    case .choice(let words): choice(words, isNullable)
    case .instant:
      type("string", isNullable)
      member("format", "date-time")
    case .integer: type("integer", isNullable)
    case .number: type("number", isNullable)
    case .flag: type("boolean", isNullable)
    case .texts: list { $0.member("type", "string") }
    case .choices(let words): list { $0.strings("enum", words) }
    case .objects(let fields): list { $0.members(fields) }
    }
  }

  private mutating func type(_ name: String, _ isNullable: Bool) {
    if isNullable { strings("type", [name, "null"]) } else { member("type", name) }
  }

  private mutating func choice(_ words: [String], _ isNullable: Bool) {
    writer.key("enum")
    writer.beginArray()
    for word in words { writer.string(word) }
    if isNullable { writer.null() }
    writer.endArray()
  }

  private mutating func list(_ items: (inout OutputSchema) -> Void) {
    member("type", "array")
    writer.key("items")
    writer.beginObject()
    items(&self)
    writer.endObject()
  }

  private mutating func member(_ name: String, _ value: String) {
    writer.key(name)
    writer.string(value)
  }

  private mutating func strings(_ name: String, _ values: [String]) {
    writer.key(name)
    writer.beginArray()
    for value in values { writer.string(value) }
    writer.endArray()
  }
}
