/// The attributes of links that lead to `http:`, `https:` or `//` addresses.
package struct ExternalLinks: Sendable, Hashable {
  /// Value of `rel`; empty for no attribute.
  package var relation: String
  /// Value of `class`; empty for no attribute.
  package var className: String

  package init(relation: String = "noopener external", className: String = "") {
    self.relation = relation
    self.className = className
  }
}
