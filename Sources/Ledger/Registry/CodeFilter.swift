package import Codes
package import Quantity

/// Which codes are meant: those that all given properties fit.
package struct CodeFilter: Sendable, Hashable {
  package var origin: CodeOrigin?
  /// What they are good for at the instant.
  package var life: CodeLife.Word?
  package var at: Instant
  /// The number of their advocate.
  package var advocate: Int64?
  /// Only those that begin with these symbols.
  package var prefix: String?
  /// Only those that come after this one.
  package var after: Code?
  /// At most this many.
  package var limit: Int?

  package init(at instant: Instant) {
    at = instant
  }

  /// An SQL condition with parameters from `?1` on, and their values.
  var condition: (String, [FilterValue]) {
    var terms: [String] = []
    var values: [FilterValue] = []
    func add(_ term: String, _ value: FilterValue) {
      values.append(value)
      terms.append(term.replacing("?", with: "?\(values.count)"))
    }
    if let origin { add("origin = ?", .integer(origin.number)) }
    if let advocate { add("advocate = ?", .integer(advocate)) }
    if let after { add("code > ?", .text(after.text)) }
    if let prefix {
      add("code >= ?", .text(prefix))
      // Comes after all symbols of codes.
      add("code < ?", .text(prefix + "~"))
    }
    if let life {
      values.append(.integer(at.milliseconds))
      let isRevoked = "ifnull(revoked_from <= ?\(values.count), false)"
      switch life {
      case .revoked: terms.append(isRevoked)
      case .retired: terms.append("NOT \(isRevoked) AND credits_through IS NOT NULL")
      case .replaced:
        terms.append(
          "NOT \(isRevoked) AND credits_through IS NULL AND replaced_by IS NOT NULL")
      case .issued:
        terms.append("NOT \(isRevoked) AND credits_through IS NULL AND replaced_by IS NULL")
      }
    }
    return (terms.isEmpty ? "true" : terms.joined(separator: " AND "), values)
  }
}
