internal import Ledger
internal import Metrics
internal import Quantity

/// What was compared: said beside every result.
struct SimulationBasis {
  let asOf: Instant
  /// Nil when all orders are compared.
  let since: Instant?
  /// When the first and the last order compared were placed; nil without orders.
  let first: Instant?
  let last: Instant?
  let inputs: Int
  /// The run whose rules are those before; nil for the site's own.
  let run: Int?
  /// How the rules differ.
  let edits: [RuleEdit]
}
