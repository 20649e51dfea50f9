/// A partial or parent tag, compiled.
struct Inclusion: Sendable {
  enum Target: Sendable {
    /// The template with this index.
    case template(Int32)
    /// The template whose name is looked up.
    case dynamic(Lookup)
    /// What starts with this operation.
    case operation(Int32)
  }

  let target: Target
  let indentation: ByteRun
  /// Whether the tag stands alone, so that the included lines are lines of the including text.
  let isStandalone: Bool
  /// What fills the included template's blocks, as indices of the program's overrides.
  var overrides: Range<Int32>
  /// Where to go on.
  var end: Int32
}

/// What fills a block.
struct CompiledOverride: Sendable {
  let key: Key
  /// The first step of its body.
  let body: Int32
}

/// A block tag, compiled.
struct CompiledBlock: Sendable {
  let key: Key
  let indentation: ByteRun
  /// Whether the block's lines are its own; if not, an override is not indented.
  let isStandalone: Bool
}

/// A value with pipes, compiled.
struct CompiledExpression: Sendable {
  enum Operand: Sendable {
    case lookup(Lookup)
    /// The constant with this index.
    case constant(Int32)
  }

  struct Step: Sendable {
    let function: Pipe.Function
    let argument: String?
    let isConstant: Bool
  }

  let operand: Operand
  let steps: [Step]
}
