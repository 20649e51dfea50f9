/// What a command line asks for.
package enum Request: Sendable {
  case run(Arguments)
  /// Help on the verb, the group of verbs, or (for no words) the tool.
  case help([String])
  case version
  /// The words call a group of verbs, or nothing at all: show what there is.
  case incomplete([String])
}
