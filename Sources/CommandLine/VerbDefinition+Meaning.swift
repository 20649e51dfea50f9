extension VerbDefinition {
  /// What follows the verb in a usage line.
  var usageOperands: String {
    (["[OPTIONS]"] + operands.map(\.usage)).joined(separator: " ")
  }
}
