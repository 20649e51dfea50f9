/// What stands in a document, in order.
package enum XMLEvent: Sendable, Hashable {
  /// An element by its name without prefix, and the 1-based line and column of its start tag.
  case begin(String, line: Int, column: Int)
  /// Character data; what stands together may come in several pieces.
  case text(String)
  case end
}
