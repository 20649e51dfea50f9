internal import Codes
internal import Diagnostics
internal import Facts
internal import Ledger
internal import Program
internal import Quantity
internal import Reconcile
internal import YAML

/// The newest run and what it looked at, all of it or the part that is asked for.
struct LastRun {
  let record: RunRecord
  let finder: OrderFinder
  let decisions: [DecisionBlock]
  /// As they were in that run.
  let rules: RuleBook

  let offers: [String]

  var asOf: AsOf { AsOf(record.asOf, known: record.known) }

  /// What is looked at of all that the run did.
  enum Part {
    case all, nothing
    /// The number's hash.
    case order(UInt64)
    case code(Code)
    /// What was decided for an advocate.
    case advocate(Int64)
  }

  /// Nil after adding a finding, when nothing was decided yet.
  init?(
    _ books: SQLiteBooks, _ site: TallySite, part: Part = .all,
    _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) {
    guard let record = try books.runs().last else {
      findings.append(.notReconciled(books.path))
      return nil
    }
    self.record = record
    let inputs = Array(try books.inputs().prefix(record.inputs))
    let facts: FactSet
    (facts, decisions) = try Self.read(part, books, inputs: record.inputs)
    finder = OrderFinder(inputs: InputNames(inputs), facts: facts)
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

  private static func read(
    _ part: Part, _ books: SQLiteBooks, inputs: Int
  ) throws(LedgerFailure) -> (FactSet, [DecisionBlock]) {
    let found: (facts: FactSet, blocks: [Int64])
    switch part {
    case .all: return (try books.facts(inputs: inputs), try books.decisions())
    case .nothing: return (FactSet(), [])
    case .order(let number): found = try books.facts(of: number, inputs: inputs)
    case .code(let code): found = try books.facts(naming: code, inputs: inputs)
    case .advocate(let number): found = try books.facts(decidedFor: number, inputs: inputs)
    }
    return (found.facts, try books.decisions(of: found.blocks))
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
