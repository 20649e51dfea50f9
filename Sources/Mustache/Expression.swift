/// What a tag prints or decides on: a name or a quoted text, sent through pipes.
struct Expression: Sendable {
  enum Operand: Sendable {
    case name(Name)
    case literal(String)
  }

  struct PipeUse: Sendable {
    let pipe: Pipe
    let byteRange: Range<Int>
    let argument: String?
  }

  let operand: Operand
  /// Where the operand stands.
  let byteRange: Range<Int>
  let pipes: [PipeUse]
}
