internal import Diagnostics
internal import Facts
internal import Ledger
internal import Program
internal import Quantity
internal import Reconcile

/// A recorded run, computed again from the facts, rules and postings that it saw, and the registry
/// as it is now.
struct RecomputedRun {
  let facts: FactSet
  let zone: ZoneRules
  let judging: Judging
  /// Whether advocates and codes are still those that the run saw.
  let isRegistrySame: Bool

  /// Nil after adding findings.
  ///
  /// `anyRegistry`: also when advocates or codes have changed since, with a finding otherwise.
  init?(
    _ run: RunRecord, _ books: SQLiteBooks, _ verb: TallyVerb, anyRegistry: Bool,
    _ findings: inout [Diagnostic]
  ) async throws(LedgerFailure) {
    guard let files = try books.rules(run.rules),
      let campaign = TallySite.campaign(files, prefix: "Content/", into: &findings)
    else { return nil }
    zone = TallyClock.zone(campaign.site.timeZone) ?? .utc
    let registry = try CodeBookReading(
      books: books, keys: try verb.keys(books), zone: zone, staff: campaign.staffDomains
    ).read()
    isRegistrySame = registry.digest == run.registry
    guard isRegistrySame || anyRegistry else {
      findings.append(.otherRegistry(run: run.number, books.path))
      return nil
    }
    facts = try await books.facts(inputs: run.inputs, jobs: verb.jobs)
    judging = await Judging(
      facts, RuleBook(campaign, zone: zone), registry.book, AsOf(run.asOf, known: run.known),
      posted: try books.balanceParts(before: run.number),
      closings: Closing.all(in: try books.acts(), before: run.number), jobs: verb.jobs)
  }

  /// Whether the run decided the same, in whichever form it was recorded.
  func hasDecisions(of run: RunRecord) async throws(LedgerFailure) -> Bool {
    var packing = DecisionPacking(decided: judging.reconciliation.decided, jobs: judging.jobs)
    for form in DecisionForm.allCases.reversed() {
      packing.form = form
      if try await packing.decisions(beside: nil).digest == run.decisions { return true }
    }
    return false
  }
}
