import Diagnostics

/// The compiled form of a set of templates; immutable and shared.
final class Program: Sendable {
  let operations: [Operation]
  /// By index of an operation.
  let places: [TagPlace]
  let bytes: [UInt8]
  /// The hashes of the parts of all names that are looked up.
  let keys: [Key]
  let expressions: [CompiledExpression]
  let inclusions: [Inclusion]
  let overrides: [CompiledOverride]
  let blocks: [CompiledBlock]
  let constants: [Value]
  /// By index of a template: its first operation.
  let entries: [Int32]
  let templates: TemplateIndex
  let dialect: Dialect

  init(_ builder: consuming ProgramBuilder, _ templates: TemplateIndex, _ dialect: Dialect) {
    operations = builder.operations
    places = builder.places
    bytes = builder.bytes
    keys = builder.keys
    expressions = builder.expressions
    inclusions = builder.inclusions
    overrides = builder.overrides
    blocks = builder.blocks
    constants = builder.constants
    entries = builder.entries
    self.templates = templates
    self.dialect = dialect
  }

  /// The place of an operation, for findings.
  func place(of operation: Int) -> Place {
    let place = places[operation]
    return .bytes(templates.sources[Int(place.template)], Int(place.start)..<Int(place.end))
  }
}
