/// Why a pipe cannot give a result for this operand; becomes a finding at the tag.
package struct PipeFailure: Error {
  /// What is wrong, as in `Diagnostic.what`.
  package let what: String
  package let why: String
  package let fix: String

  package init(_ what: String, why: String = "", fix: String = "") {
    self.what = what
    self.why = why
    self.fix = fix
  }
}
