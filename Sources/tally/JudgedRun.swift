internal import Diagnostics
internal import Ledger
internal import Quantity
internal import Reconcile

/// What a report tells of a run, without all that led to it: orders need not be held any longer.
struct JudgedRun {
  let posting: Posting
  let counts: [RunRecord.Count]
  /// What speaks of orders that were not read yet.
  let waiting: WaitingFacts
  let otherFacts: OtherFacts
  /// Credited orders of which nobody told the articles, where offers leave some out.
  let creditsWithoutItems: Int
  /// Credited orders that were told as paid back before.
  let creditsPaidBackBefore: Int

  /// `zone`: the programme's, in which the days of holds are counted; nil for a dry run, of which
  /// only sums are told.
  init(_ judging: Judging, recordedIn zone: ZoneRules?) async throws(LedgerFailure) {
    posting = try await judging.posting(recordedIn: zone)
    counts = judging.counts
    waiting = judging.waiting
    otherFacts = judging.otherFacts
    creditsWithoutItems = judging.reconciliation.creditsWithoutItems
    creditsPaidBackBefore = judging.reconciliation.creditsPaidBackBefore
  }

  /// What a person should look at. `path`: of the ledger.
  func warnings(_ path: String) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    if creditsWithoutItems > 0 {
      warnings.append(.unknownArticles(path, orders: creditsWithoutItems))
    }
    if creditsPaidBackBefore > 0 {
      warnings.append(.paidBackBefore(path, orders: creditsPaidBackBefore))
    }
    return warnings
  }
}
