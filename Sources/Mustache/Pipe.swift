/// A function that a tag sends its value through: `{{ ends | date: long }}`.
package struct Pipe: Sendable {
  /// What may stand after the colon.
  package enum Argument: Sendable {
    case none
    /// One of these words; the first is meant when nothing is given.
    case oneOf([String])
    /// A word or quoted text that must be given.
    case text
    /// A count that must be given.
    case number
  }

  /// Computes the result. The operand is never null: what is missing passes all pipes as it is.
  /// The argument is nil when none was written.
  package typealias Function =
    @Sendable (_ operand: Value, _ argument: String?, _ environment: PipeEnvironment)
    throws(PipeFailure) -> Value

  package let name: String
  /// The types it works on; who takes a text takes a URL too.
  package let accepts: [ModelType]
  /// The type of the result; nil for the type of the operand.
  package let gives: ModelType?
  package let argument: Argument
  /// Whether the result depends on nothing but operand, argument and environment, so that it may
  /// be computed when a template is specialised.
  package let isConstant: Bool
  package let function: Function

  package init(
    _ name: String, accepts: [ModelType], gives: ModelType?, argument: Argument = .none,
    isConstant: Bool = true, function: @escaping Function
  ) {
    self.name = name
    self.accepts = accepts
    self.gives = gives
    self.argument = argument
    self.isConstant = isConstant
    self.function = function
  }
}

extension Pipe.Argument {
  /// Whether this may be written after the pipe's name; nil is nothing.
  func allows(_ argument: String?) -> Bool {
    switch self {
    case .none: argument == nil
    case .oneOf(let words): argument.map(words.contains) ?? true
    case .text: argument.map { !$0.isEmpty } ?? false
    case .number:
      argument.map { !$0.isEmpty && $0.utf8.count <= 9 && $0.utf8.allSatisfy(\.isDigit) } ?? false
    }
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
