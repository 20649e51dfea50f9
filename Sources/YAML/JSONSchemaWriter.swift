internal import JSON

/// Writes JSON Schema (draft 2020-12) for records, from the declaration that also decodes them.
///
/// A text that is valid for the decoder is valid for the schema. The schema is the wider of the
/// two: editors cannot know that an id resolves or a day exists.
package struct JSONSchemaWriter {
  private var writer = JSONWriter(layout: .pretty)
  private let root: any YAMLRecord.Type
  /// Records that are referred to, in the order they are met.
  private var definitions: [any YAMLRecord.Type] = []

  /// The schema of one kind of file, ending in a line break.
  ///
  /// `path` becomes its `$id`. An absolute one, as the standard advises: readers before 2019-09
  /// resolve references against a relative one wrongly.
  package static func bytes(of record: any YAMLRecord.Type, id path: String) -> [UInt8] {
    var writer = JSONSchemaWriter(root: record)
    writer.writeRoot(id: path)
    return writer.writer.bytes + [0x0A]
  }

  private init(root: any YAMLRecord.Type) {
    self.root = root
  }

  private mutating func writeRoot(id: String) {
    writer.beginObject()
    member("$schema", "https://json-schema.org/draft/2020-12/schema")
    member("$id", id)
    member("title", root.name)
    writeRecord(root)
    var index = 0
    if !definitions.isEmpty {
      writer.key("$defs")
      writer.beginObject()
      while index < definitions.count {
        writer.key(definitionName(definitions[index]))
        writer.beginObject()
        writeRecord(definitions[index])
        writer.endObject()
        index += 1
      }
      writer.endObject()
    }
    writer.endObject()
  }

  /// The members of a record's schema, without braces.
  private mutating func writeRecord(_ record: any YAMLRecord.Type) {
    let schema = record.recordSchema
    member("description", schema.summary)
    member("type", "object")
    writer.key("properties")
    writer.beginObject()
    for key in schema.keys {
      writer.key(key.name)
      writeKey(key)
    }
    writer.endObject()
    let required = schema.keys.filter { key in
      key.isRequired
        && schema.variants.allSatisfy { $0.keys.contains { $0.name == key.name && $0.isRequired } }
    }
    strings("required", required.map(\.name))
    writer.key("additionalProperties")
    writer.bool(false)
    if let key = schema.variantKey { writeVariants(schema, key, always: required.map(\.name)) }
  }

  private mutating func writeKey(_ key: RecordSchema.Key) {
    writer.beginObject()
    var summary = key.summary
    if case .text(let text) = key.schema, text.pattern != nil || text.expected != String.expected {
      if !summary.isEmpty { summary += summary.last == "." ? " " : ". " }
      summary += "Written as \(text.expected)."
    }
    member("description", summary)
    writeSchema(key.schema, allowsNull: !key.isRequired)
    if let value = key.defaultValue {
      writer.key("default")
      write(value)
    }
    var examples = key.examples
    if case .text(let text) = key.schema, examples.isEmpty { examples = text.examples }
    if !examples.isEmpty { strings("examples", examples) }
    writer.endObject()
  }

  /// For each word of the deciding key: what it also requires, and what it forbids.
  private mutating func writeVariants(_ schema: RecordSchema, _ key: String, always: [String]) {
    var defaultWord: String?
    for declared in schema.keys where declared.name == key {
      if case .text(let word) = declared.defaultValue { defaultWord = word }
    }
    writer.key("allOf")
    writer.beginArray()
    for variant in schema.variants {
      writer.beginObject()
      writer.key("if")
      writeCondition(key, variant.word, isDefault: variant.word == defaultWord)
      writer.key("then")
      writer.beginObject()
      let names = variant.keys.filter(\.isRequired).map(\.name)
      strings("required", names.filter { !always.contains($0) })
      let foreign = schema.keys.map(\.name).filter { name in
        !variant.keys.contains { $0.name == name }
      }
      if !foreign.isEmpty {
        writer.key("properties")
        writer.beginObject()
        for name in foreign {
          writer.key(name)
          writer.bool(false)
        }
        writer.endObject()
      }
      writer.endObject()
      writer.endObject()
    }
    writer.endArray()
  }

  /// Holds when the key has the word, also by default.
  private mutating func writeCondition(_ key: String, _ word: String, isDefault: Bool) {
    writer.beginObject()
    writer.key("properties")
    writer.beginObject()
    writer.key(key)
    writer.beginObject()
    if isDefault {
      writer.key("enum")
      writer.beginArray()
      writer.string(word)
      writer.null()
      writer.endArray()
    } else {
      member("const", word)
    }
    writer.endObject()
    writer.endObject()
    if !isDefault { strings("required", [key]) }
    writer.endObject()
  }

  /// The members of a value's schema, without braces.
  private mutating func writeSchema(_ schema: Schema, allowsNull: Bool) {
    switch schema {
    case .anything: break
    case .text(let text): writeText(text, allowsNull: allowsNull)
    case .choice(let words):
      writer.key("enum")
      writer.beginArray()
      for word in words { writer.string(word) }
      if allowsNull { writer.null() }
      writer.endArray()
    case .integer(let minimum, let maximum):
      types(["integer"], allowsNull)
      if let minimum { member("minimum", minimum) }
      if let maximum { member("maximum", maximum) }
    case .boolean: types(["boolean"], allowsNull)
    case .list(let element):
      types(["array"], allowsNull)
      writer.key("items")
      object { $0.writeSchema(element, allowsNull: false) }
    case .map(let value, let keyPattern):
      types(["object"], allowsNull)
      if let keyPattern {
        writer.key("propertyNames")
        object { $0.member("pattern", keyPattern) }
      }
      writer.key("additionalProperties")
      object { $0.writeSchema(value, allowsNull: false) }
    case .record(let record):
      if allowsNull { return writeAlternatives([schema], allowsNull: true) }
      member("$ref", reference(to: record))
    case .anyOf(let schemas): writeAlternatives(schemas, allowsNull: allowsNull)
    }
  }

  private mutating func writeAlternatives(_ schemas: [Schema], allowsNull: Bool) {
    writer.key("anyOf")
    writer.beginArray()
    for schema in schemas { object { $0.writeSchema(schema, allowsNull: false) } }
    if allowsNull { object { $0.member("type", "null") } }
    writer.endArray()
  }

  /// Editors guess types: a free text may look like a number or a boolean to them.
  private mutating func writeText(_ text: TextSchema, allowsNull: Bool) {
    if let pattern = text.pattern {
      types(text.isNumeric ? ["string", "number"] : ["string"], allowsNull)
      member("pattern", pattern)
    } else {
      types(["string", "number", "boolean"], allowsNull)
    }
  }

  private mutating func types(_ names: [String], _ allowsNull: Bool) {
    let names = allowsNull ? names + ["null"] : names
    if names.count == 1 { return member("type", names[0]) }
    strings("type", names)
  }

  private mutating func reference(to record: any YAMLRecord.Type) -> String {
    if record == root { return "#" }
    if !definitions.contains(where: { $0 == record }) {
      let name = definitionName(record)
      let isFree = !definitions.contains { definitionName($0) == name }
      precondition(isFree, "Two records are called \(name)")
      definitions.append(record)
    }
    return "#/$defs/" + definitionName(record)
  }

  private func definitionName(_ record: any YAMLRecord.Type) -> String {
    record.name.split(separator: " ").joined(separator: "-")
  }

  private mutating func object(_ members: (inout Self) -> Void) {
    writer.beginObject()
    members(&self)
    writer.endObject()
  }

  private mutating func member(_ name: String, _ value: String) {
    writer.key(name)
    writer.string(value)
  }

  private mutating func member(_ name: String, _ value: Int) {
    writer.key(name)
    writer.int(value)
  }

  /// Leaves an empty list out.
  private mutating func strings(_ name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    writer.key(name)
    writer.beginArray()
    for value in values { writer.string(value) }
    writer.endArray()
  }

  private mutating func write(_ value: SchemaValue) {
    switch value {
    case .text(let text): writer.string(text)
    case .integer(let integer): writer.int(integer)
    case .boolean(let boolean): writer.bool(boolean)
    case .list(let values):
      writer.beginArray()
      for value in values { write(value) }
      writer.endArray()
    }
  }
}
