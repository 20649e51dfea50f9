internal import JSON

/// One JSON object on a line of its own, which keeps to the declaration of its shape.
struct JSONLine {
  private var writer = JSONWriter()
  private let fields: [OutputField]?
  private var count = 0

  /// A line without a declaration.
  init() {
    fields = nil
    writer.beginObject()
  }

  /// Members are to be added in the order of the shape, each of them.
  init(_ shape: OutputShape) {
    fields = shape.fields
    writer.beginObject()
  }

  mutating func add(_ name: String, _ value: String?) {
    switch begin(name)?.kind {
    case nil, .text, .choice, .instant: break
    default: preconditionFailure("`\(name)` is declared as something else than a text")
    }
    if let value { writer.string(value) } else { writer.null() }
  }

  mutating func add(_ name: String, _ value: Int?) {
    switch begin(name)?.kind {
    case nil, .integer: break
    default: preconditionFailure("`\(name)` is declared as something else than a number")
    }
    if let value { writer.int(value) } else { writer.null() }
  }

  mutating func add(_ name: String, _ value: Bool) {
    switch begin(name)?.kind {
    case nil, .flag: break
    default: preconditionFailure("`\(name)` is declared as something else than a truth value")
    }
    writer.bool(value)
  }

  mutating func add(_ name: String, _ value: JSONNumber?) {
    switch begin(name)?.kind {
    case nil, .number: break
    default: preconditionFailure("`\(name)` is declared as something else than a number")
    }
    if let value { writer.number(value) } else { writer.null() }
  }

  mutating func add(_ name: String, _ values: [String]) {
    switch begin(name)?.kind {
    case nil, .texts, .choices: break
    default: preconditionFailure("`\(name)` is declared as something else than a list")
    }
    writer.beginArray()
    for value in values { writer.string(value) }
    writer.endArray()
  }

  /// A cell of a table: a number where one is declared, null where it is empty and may be.
  mutating func add(_ field: OutputField, cell: String) {
    let isMissing = cell.isEmpty && field.isNullable
    if case .integer = field.kind {
      add(field.name, isMissing ? nil : Int(cell))
    } else {
      add(field.name, isMissing ? nil : cell)
    }
  }

  /// Writes the name of the next member, which must be the declared one.
  private mutating func begin(_ name: String) -> OutputField? {
    writer.key(name)
    guard let fields else { return nil }
    precondition(
      count < fields.count && fields[count].name == name, "`\(name)` is not declared here")
    count += 1
    return fields[count - 1]
  }

  /// The line with its line break.
  consuming func bytes() -> [UInt8] {
    precondition(fields.map { $0.count == count } ?? true, "a declared member is missing")
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}
