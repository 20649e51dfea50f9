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
  let fallbacks: [Fallback]
  let resumptions: [Resumption]
  let callers: [TagPlace]
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
    fallbacks = builder.fallbacks
    resumptions = builder.resumptions
    callers = builder.callers
    entries = builder.entries
    self.templates = templates
    self.dialect = dialect
  }

  /// The place of an operation, for findings.
  func place(of operation: Int) -> Place { place(places[operation]) }

  /// The tags that had included an operation's template when it was specialised, innermost first.
  func callers(of operation: Int) -> [Place] {
    var found: [Place] = []
    var caller = places[operation].caller
    while caller >= 0 {
      found.append(place(callers[Int(caller)]))
      caller = callers[Int(caller)].caller
    }
    return found
  }

  /// The parts of a name.
  func path(of lookup: Lookup) -> ArraySlice<Key> {
    keys[Int(lookup.path)..<Int(lookup.path) + Int(lookup.count)]
  }

  /// What fills a block, and what is filled where it was written; nil when nothing does.
  ///
  /// What was given further out wins. An override sees the blocks that were filled where it was
  /// written, not those of the template that it fills.
  func override(
    for key: Key, _ filled: [Renderer.FilledBlocks], _ innermost: Int32
  ) -> (body: Int32, outer: Int32)? {
    var found: (body: Int32, outer: Int32)?
    var level = innermost
    while level >= 0 {
      let given = filled[Int(level)]
      if let index = given.overrides.first(where: { overrides[Int($0)].key == key }) {
        found = (overrides[Int(index)].body, given.outer)
      }
      level = given.outer
    }
    return found
  }

  private func place(_ place: TagPlace) -> Place {
    .bytes(templates.sources[Int(place.template)], Int(place.start)..<Int(place.end))
  }
}
