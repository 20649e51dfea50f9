/// Any JSON value. Numbers keep their text, objects the order of their members.
package indirect enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  /// Reads one JSON text (RFC 8259), strictly.
  ///
  /// Refused: anything beside one value, comments, trailing commas, ill-formed UTF-8 and lone
  /// surrogates, a byte order mark, a name given twice in one object, and more than `depthMax`
  /// objects and arrays inside each other.
  package init(parsing bytes: [UInt8], depthMax: Int = 128) throws(JSONError) {
    var parser = JSONParser(bytes, depthMax: depthMax)
    self = try parser.document()
  }

  /// `parsing` for text in memory.
  package init(parsing text: String, depthMax: Int = 128) throws(JSONError) {
    try self.init(parsing: Array(text.utf8), depthMax: depthMax)
  }

  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

  package var number: JSONNumber? { if case .number(let value) = self { value } else { nil } }

  package var string: String? { if case .string(let value) = self { value } else { nil } }

  package var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }

  package var object: JSONObject? { if case .object(let value) = self { value } else { nil } }

  /// The member called `name`, nil when there is none or this is no object.
  package subscript(name: String) -> JSONValue? { object?[name] }
}
