internal import Codes
internal import Facts
internal import Ledger
internal import Quantity
internal import Reconcile
internal import Redemptions

/// One order judged again from its own facts and those of its friend's other orders, which takes no
/// more time in a large ledger. Limits and rings, which all orders decide, are left to the run.
struct OrderStudy {
  let number: UInt64
  let result: Reconciliation
  private let facts: FactSet

  init(
    _ number: UInt64, _ all: FactSet, _ rules: RuleBook, _ book: CodeBook, _ asOf: AsOf
  ) async {
    self.number = number
    facts = all
    result = await Reconciliation(all, rules: rules, book: book, asOf: asOf, jobs: 1)
  }

  /// What became of the record that stands for the order; nil when it has none.
  var decision: Decision? { place.map { result.decision(block: $0.block, row: $0.row) } }

  /// What each rule saw. `reasons`: those that the run recorded.
  func checks(_ reasons: ReasonSet?) -> [RuleCheck] {
    place.map { result.checks(block: $0.block, row: $0.row, reasons: reasons) } ?? []
  }

  /// The advocate's credit as far as this order alone decides it.
  var credit: Credit? {
    result.credits.first { $0.key.subject == number && $0.key.purpose == .advocate }
  }

  /// The currency that it earns in; nil when it earns nothing, or points.
  var earns: Currency? {
    if case .money(let currency)? = credit?.unit { currency } else { nil }
  }

  private var place: OrderFinder.Place? {
    var last: OrderFinder.Place?
    for (block, orders) in facts.orders.enumerated() {
      for row in 0..<orders.count where orders.number(of: row) == number {
        let place = OrderFinder.Place(block: block, row: row)
        if Self.stands(result.decision(block: block, row: row).reason) { return place }
        last = place
      }
    }
    return last
  }

  /// Whether a record with this reason stands for its order, and not another version or source.
  static func stands(_ reason: ReasonCode) -> Bool {
    switch reason {
    case .duplicateRecord, .supersededRecord, .orderAlreadyCredited, .afterAsOf, .badRecord: false
    default: true
    }
  }
}
