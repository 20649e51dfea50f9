internal import Diagnostics
internal import Facts
internal import Ledger
internal import Program
internal import Quantity
internal import Reconcile
internal import YAML

/// The newest run and all that it looked at, read at once.
struct LastRun {
  let record: RunRecord
  let finder: OrderFinder
  let decisions: [DecisionBlock]
  /// As they were in that run.
  let rules: RuleBook

  let offers: [String]

  var asOf: AsOf { AsOf(record.asOf, known: record.known) }

  /// Nil after adding a finding, when nothing was decided yet.
  ///
  /// `order`: the number's hash of the only order that is looked at, when it is one.
  init?(
    _ books: SQLiteBooks, _ site: TallySite, order: UInt64? = nil,
    _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) {
    guard let record = try books.runs().last else {
      findings.append(.notReconciled(books.path))
      return nil
    }
    self.record = record
    let inputs = Array(try books.inputs().prefix(record.inputs))
    if let order {
      let found = try books.facts(of: order, inputs: record.inputs)
      finder = OrderFinder(inputs: inputs, facts: found.facts)
      decisions = try books.decisions(of: found.blocks)
    } else {
      finder = OrderFinder(inputs: inputs, facts: try books.facts(inputs: record.inputs))
      decisions = try books.decisions()
    }
    let files = try books.rules(record.rules) ?? site.files
    var ignored: [Diagnostic] = []
    let campaign =
      TallySite.campaign(files, prefix: "Content/", into: &ignored) ?? site.campaign
    rules = RuleBook(campaign, zone: TallyClock.zone(campaign.site.timeZone) ?? site.zone)
    offers = rules.offers.map(\.id)
    let isWhole =
      decisions.count == finder.facts.orders.count
      && zip(decisions, finder.facts.orders).allSatisfy { $0.count == $1.count }
    if !isWhole {
      findings.append(.brokenLedger(.decisions(run: record.number), books.path))
      return nil
    }
  }

  /// What was decided of one row.
  func decision(at place: OrderFinder.Place) -> Row {
    let block = decisions[place.block]
    let offer = Int(block.offers[place.row])
    return Row(
      outcome: Outcome(rawValue: block.outcomes[place.row]) ?? .quarantined,
      reason: ReasonCode(rawValue: block.reasons[place.row]) ?? .badRecord,
      reasonSet: ReasonSet(rawValue: block.reasonSets[place.row]),
      advocate: block.advocates[place.row] == 0 ? nil : Int64(block.advocates[place.row]),
      offer: offer > 0 && offer <= offers.count ? offers[offer - 1] : nil)
  }

  struct Row {
    let outcome: Outcome
    let reason: ReasonCode
    let reasonSet: ReasonSet
    let advocate: Int64?
    let offer: String?

    /// In the order of precedence.
    var reasons: [ReasonCode] { reasonSet.reasons }
  }
}
