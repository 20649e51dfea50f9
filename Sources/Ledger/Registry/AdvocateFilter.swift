package import Program
package import Quantity

/// Which advocates are meant: those that all given properties fit.
package struct AdvocateFilter: Sendable, Hashable {
  /// Only the one whom the company knows by this number.
  package var id: String?
  package var audience: OfferAudience?
  package var state: AdvocateState?
  package var language: Language?
  package var circle: Identifier?
  /// Only those whose ids come after this one, in the order of bytes.
  package var after: String?
  /// At most this many.
  package var limit: Int?
  /// Only those who have a code to hand out.
  package var hasCode = false

  package init() {}

  /// An SQL condition with parameters from `?1` on, and their values.
  var condition: (String, [FilterValue]) {
    var terms: [String] = []
    var values: [FilterValue] = []
    func add(_ column: String, _ comparison: String, _ value: FilterValue) {
      values.append(value)
      terms.append("\(column) \(comparison) ?\(values.count)")
    }
    if let id { add("people.id", "=", .text(id)) }
    if let audience { add("audience", "=", .integer(audience.number)) }
    if let state { add("state", "=", .integer(state.number)) }
    if let language { add("language", "=", .text(language.tag)) }
    if let circle { add("circle", "=", .text(circle.text)) }
    if let after { add("people.id", ">", .text(after)) }
    if hasCode { terms.append("code IS NOT NULL") }
    return (terms.isEmpty ? "true" : terms.joined(separator: " AND "), values)
  }
}
