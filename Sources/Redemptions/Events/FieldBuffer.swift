internal import JSON

/// The fields of a JSON object in the form in which those of a table come: ranges of one buffer.
struct FieldBuffer {
  private(set) var bytes: [UInt8] = []
  private(set) var cells = CellRanges()

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    cells.clear()
  }

  /// A text, number or truth value; null and nothing leave the field empty.
  mutating func set(_ role: Role, _ value: JSONValue?, _ name: String) throws(RecordFlaw) {
    switch value {
    case nil, .null?: return
    case .string(let text)?: set(role, text)
    case .number(let number)?: set(role, number.text)
    case .bool(let flag)?: set(role, flag ? "true" : "false")
    case .array?, .object?: throw .type(name)
    }
  }

  mutating func set(_ role: Role, _ text: String) {
    let start = bytes.count
    bytes += Array(text.utf8)
    cells[role] = start..<bytes.count
  }
}

extension JSONValue {
  /// The value at the end of a path, `customer_details.email`.
  func at(_ path: String) -> JSONValue? {
    var value: JSONValue? = self
    for name in path.split(separator: ".") { value = value?[String(name)] }
    return value
  }

  /// A text or number that is not empty.
  var textual: String? {
    let text = string ?? number?.text
    return text?.isEmpty == true ? nil : text
  }
}
