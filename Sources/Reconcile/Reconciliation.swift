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
  private(set) var intake: Intake
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
    let findings = await FriendRules(context: context, intake: intake, links: links)
      .run(limit: jobs)
    for part in findings { intake.apply(part) }
    let cycles = CycleRule(context: context, intake: intake).run()
    intake.apply(cycles)
    var found = await AdvocateRules(context: context, intake: intake, links: links)
      .run(limit: jobs)
    BudgetRule(context: context, intake: intake).run(&found)
    intake.apply(found.findings)
    self.context = context
    self.intake = intake
    settle(found)
  }

  private mutating func settle(_ found: AdvocateRules.Found) {
    for block in intake.states.indices {
      intake.states[block] = settled(block, Settlement(context: context, intake: intake))
    }
    let results = settle(found.grants, Settlement(context: context, intake: intake))
    for (row, result) in results {
      intake.states[row.block][row.row].settle(
        result.outcome, result.primary, beside: result.reasons)
    }
    addMilestones(found.milestones, Settlement(context: context, intake: intake))
  }

  /// The orders of a block that earn nothing.
  private func settled(_ block: Int, _ settlement: Settlement) -> CaseStates {
    var states = intake.states[block]
    for row in states.bits.indices where !states.passes(row) || states.bits[row].contains(.undone) {
      let result = settlement.settle(RowNumber(block: block, row: row))
      states[row].settle(result.outcome, result.primary, beside: result.reasons)
    }
    return states
  }

  private mutating func settle(
    _ grants: [Grant], _ settlement: Settlement
  ) -> [(RowNumber, Settlement.Result)] {
    grants.compactMap { grant in
      guard intake.states[grant.row.block].passes(grant.row.row) else { return nil }
      let result = settlement.settle(grant)
      addCredits(grant, result)
      return (grant.row, result)
    }
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
