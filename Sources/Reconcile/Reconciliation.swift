package import Facts
internal import Program
internal import Quantity

/// What became of all facts: a decision for each order read, and the credits that should stand.
///
/// A pure function of facts, programme, registry, ledger and day: the order in which facts were
/// read, the number of tasks and the machine do not matter.
/// Source: `Documentation/reconciliation.md`.
package struct Reconciliation: Sendable {
  let context: Context
  let intake: Intake
  /// By block and row, as are reasons.
  private(set) var outcomes: [[Outcome]]
  private(set) var primaries: [[ReasonCode]]
  private(set) var reasons: [[ReasonSet]]
  /// In no particular order but always the same one.
  package internal(set) var credits: [Credit] = []

  /// Decides all orders.
  ///
  /// `jobs`: how many tasks work at once, usually the number of cores.
  package init(
    _ facts: FactSet, rules: RuleBook, book: CodeBook, asOf: AsOf, posted: PostedBook = .empty,
    jobs: Int = 2
  ) async {
    let facts = facts.withLeads()
    let context = Context(rules, book, facts, asOf, posted)
    var intake = await Intake(facts.orders, asOf, limit: jobs)
    await intake.judge(context, limit: jobs)
    let links = await PersonLinks(intake, limit: jobs)
    let friends = FriendRules(context: context, intake: intake, links: links)
    intake.apply(await friends.run(limit: jobs))
    intake.apply(CycleRule(context: context, intake: intake).run())
    var found = await AdvocateRules(context: context, intake: intake, links: links)
      .run(limit: jobs)
    BudgetRule(context: context, intake: intake).run(&found)
    intake.apply(found.findings)
    self.context = context
    self.intake = intake
    outcomes = intake.states.map { [Outcome](repeating: .ignored, count: $0.bits.count) }
    primaries = intake.states.map { [ReasonCode](repeating: .noCode, count: $0.bits.count) }
    reasons = intake.states.map { [ReasonSet](repeating: [], count: $0.bits.count) }
    settle(found)
  }

  private mutating func settle(_ found: AdvocateRules.Found) {
    let settlement = Settlement(context: context, intake: intake)
    for block in intake.states.indices {
      for row in intake.states[block].bits.indices {
        record(settlement.settle(RowNumber(block: block, row: row)), block, row)
      }
    }
    for grant in found.grants {
      guard intake.states[grant.row.block].passes(grant.row.row) else { continue }
      let result = settlement.settle(grant)
      record(result, grant.row.block, grant.row.row)
      addCredits(grant, result)
    }
    addMilestones(found.milestones, settlement)
  }

  private mutating func record(_ result: Settlement.Result, _ block: Int, _ row: Int) {
    outcomes[block][row] = result.outcome
    primaries[block][row] = result.primary
    reasons[block][row] = result.reasons.union(ReasonSet(result.primary))
  }
}

extension FactSet {
  /// Leads as orders.
  fileprivate func withLeads() -> FactSet {
    if leads.isEmpty { return self }
    var all = self
    for lead in leads { all.append(lead.order) }
    all.leads = []
    return all
  }
}
