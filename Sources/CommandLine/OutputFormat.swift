/// How a verb prints what it found: for people, or for programs.
package enum OutputFormat: String, Sendable, CaseIterable {
  case text
  case json
}
