/// A command line worth showing, and what it is for.
package struct Example: Sendable {
  /// What it does, as a sentence.
  package let purpose: String
  /// As typed, without a prompt.
  package let command: String

  package init(_ purpose: String, _ command: String) {
    self.purpose = purpose
    self.command = command
  }
}
