/// What a verb works on, given by position.
package struct OperandDefinition: Sendable {
  /// How help names it, in capitals: `FILE`.
  package let name: String
  package let kind: ValueKind
  package let isRequired: Bool
  /// Whether any number may follow; only the last operand of a verb may.
  package let isRepeatable: Bool
  /// One sentence. Code in backticks.
  package let summary: String
  /// Whether help lists the words of a `.choice`.
  var listsChoices = true

  private init(
    _ name: String, _ kind: ValueKind, _ summary: String, isRequired: Bool, isRepeatable: Bool
  ) {
    self.name = name
    self.kind = kind
    self.summary = summary
    self.isRequired = isRequired
    self.isRepeatable = isRepeatable
  }

  /// Exactly one, or at least one when repeatable.
  package static func required(
    _ name: String, _ kind: ValueKind, _ summary: String, isRepeatable: Bool = false
  ) -> OperandDefinition {
    OperandDefinition(name, kind, summary, isRequired: true, isRepeatable: isRepeatable)
  }

  /// None or one, or any number when repeatable.
  package static func optional(
    _ name: String, _ kind: ValueKind, _ summary: String, isRepeatable: Bool = false
  ) -> OperandDefinition {
    OperandDefinition(name, kind, summary, isRequired: false, isRepeatable: isRepeatable)
  }

  /// As in a usage line: `FILE`, `[FILE]`, `FILE...`, `[FILE...]`.
  var usage: String {
    let repeated = isRepeatable ? name + "..." : name
    return isRequired ? repeated : "[\(repeated)]"
  }
}
