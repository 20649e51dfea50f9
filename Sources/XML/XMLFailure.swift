/// Why a document cannot be read further.
package struct XMLFailure: Error, Sendable, Hashable {
  /// In words for a message: lower case, no full stop.
  package let what: String
  /// 1-based.
  package let line: Int
  package let column: Int
}
