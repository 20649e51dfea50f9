internal import CommandLine
extension VerbDefinition {
  static var initialise: VerbDefinition { VerbDefinition("init", "x", run: { _, _ in .fine }) }
  static var new: VerbDefinition { VerbDefinition("new", "x", run: { _, _ in .fine }) }
}
