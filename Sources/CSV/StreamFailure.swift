/// Why a stream cannot go on: the disk failed, or compressed bytes are damaged.
package struct StreamFailure: Error, Sendable, Hashable {
  /// In words for a message: lower case, no full stop.
  package let what: String
  /// The rule, or where it comes from; empty when `what` says it all.
  package let why: String
  /// What to do, as an instruction; empty when there is nothing to add.
  package let fix: String

  package init(_ what: String, why: String = "", fix: String = "") {
    self.what = what
    self.why = why
    self.fix = fix
  }
}
