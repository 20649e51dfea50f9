/// An environment variable that a tool heeds.
package struct EnvironmentNote: Sendable {
  package let name: String
  /// What it does, as a sentence.
  package let summary: String

  package init(_ name: String, _ summary: String) {
    self.name = name
    self.summary = summary
  }

  /// The variables that every tool heeds, because the console does.
  package static var console: [EnvironmentNote] {
    [
      EnvironmentNote("NO_COLOR", "When set and not empty, nothing is coloured."),
      EnvironmentNote(
        "CLICOLOR_FORCE", "When set and not `0`, colours also go into pipes and files."),
      EnvironmentNote("COLUMNS", "The width to fit help, tables and progress to."),
    ]
  }
}
