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
  var intake: Intake
  /// Credits of orders in parts, in the order of their keys.
  var orderCredits: [[OrderCredit]] = []
  /// Credits for numbers of referrals, in the order of their keys.
  var bonuses: [Credit] = []

  /// Decides all orders.
  ///
  /// `jobs`: how many tasks work at once, usually the number of cores.
  package init(
    _ facts: FactSet, rules: RuleBook, book: CodeBook, asOf: AsOf, posted: PostedBook = .empty,
    jobs: Int = 2
  ) async {
    // Each beside the other: neither looks at what the other finds.
    async let prepared = Context(rules, book, facts, asOf, posted)
    var intake = await Intake(facts.orders, facts.ranks, asOf, limit: jobs)
    let context = await prepared
    await intake.judge(context, limit: jobs)
    let links = await PersonLinks(intake, limit: jobs)
    let findings = await FriendRules(context: context, intake: intake, links: links)
      .run(limit: jobs)
    await intake.apply(findings, limit: jobs)
    let cycles = await CycleRule(context: context, intake: intake).run(limit: jobs)
    await intake.apply([BlockFindings(cycles)], limit: jobs)
    var found = await AdvocateRules(context: context, intake: intake, links: links)
      .run(limit: jobs)
    BudgetRule(context: context, intake: intake).run(&found)
    await intake.apply(found.map { BlockFindings($0.findings) }, limit: jobs)
    self.context = context
    self.intake = intake
    await settle(&found, limit: jobs)
  }
}
