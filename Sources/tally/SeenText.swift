internal import Codes
internal import Facts
internal import Quantity
internal import Reconcile

/// A value that a rule saw, in words.
enum SeenText {
  /// For programs: instants as RFC 3339 has them.
  static func exact(
    _ value: Observation.Value, _ finder: OrderFinder, _ site: TallySite
  ) -> String {
    if case .instant(let instant) = value { return instant.description }
    return text(value, finder, site)
  }

  /// `finder`: where another order is from.
  static func text(
    _ value: Observation.Value, _ finder: OrderFinder, _ site: TallySite
  ) -> String {
    switch value {
    case .instant(let instant): site.time(instant)
    case .money(let money): money.description
    case .count(let count): String(count)
    case .code(let code): code.text
    case .word(let word): word
    case .order(let number):
      finder.rows(of: number).first.map { finder.reference(finder.order(at: $0).provenance) }
        ?? "unknown"
    }
  }
}
