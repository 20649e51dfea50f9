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
