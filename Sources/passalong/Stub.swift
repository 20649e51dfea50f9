internal import CommandLine
extension VerbDefinition {
  static var initialise: VerbDefinition { VerbDefinition("init", "x", run: { _, _ in .fine }) }
  static var new: VerbDefinition { VerbDefinition("new", "x", run: { _, _ in .fine }) }
  static var check: VerbDefinition { VerbDefinition("check", "x", run: { _, _ in .fine }) }
  static var serve: VerbDefinition { VerbDefinition("serve", "x", run: { _, _ in .fine }) }
  static var list: VerbDefinition { VerbDefinition("list", "x", run: { _, _ in .fine }) }
  static var schema: VerbDefinition { VerbDefinition("schema", "x", run: { _, _ in .fine }) }
  static var clean: VerbDefinition { VerbDefinition("clean", "x", run: { _, _ in .fine }) }
}
